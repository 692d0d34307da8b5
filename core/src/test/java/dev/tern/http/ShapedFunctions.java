package dev.tern.http;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.ParameterizedTypeReference;

/** Functions of every shape that needs no headers and no publisher, as named classes and as registrations. */
public final class ShapedFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String NAMES =
            "point,shout,texts,flip,bytesLength,sum,birthday,greeting,swallow,swallowed,lookUp,count,registered,registeredList";
    static final AtomicInteger POINTS_SEEN = new AtomicInteger();
    static final List<String> TEXTS_SEEN = new CopyOnWriteArrayList<>();
    static final List<Point> SWALLOWED = new CopyOnWriteArrayList<>();

    /** A value with two numbers. */
    public record Point(int x, int y) {}

    /** A value with a date. */
    public record Birthday(String name, Instant at) {}

    /** A record to a record. */
    public static final class MirrorPoint implements Function<Point, Point> {
        @Override
        public Point apply(Point point) {
            POINTS_SEEN.incrementAndGet();
            return new Point(point.y(), point.x());
        }
    }

    /** Text to text. */
    public static final class Shout implements Function<String, String> {
        @Override
        public String apply(String text) {
            TEXTS_SEEN.add(text);
            return text.toUpperCase(Locale.ROOT);
        }
    }

    /** Bytes to bytes. */
    public static final class Flip implements Function<byte[], byte[]> {
        @Override
        public byte[] apply(byte[] bytes) {
            byte[] flipped = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                flipped[i] = bytes[bytes.length - 1 - i];
            }
            return flipped;
        }
    }

    /** Bytes to a value. */
    public static final class BytesLength implements Function<byte[], Integer> {
        @Override
        public Integer apply(byte[] bytes) {
            return bytes.length;
        }
    }

    /** A typed list to a value. */
    public static final class Sum implements Function<List<Point>, Point> {
        @Override
        public Point apply(List<Point> points) {
            return new Point(
                    points.stream().mapToInt(Point::x).sum(),
                    points.stream().mapToInt(Point::y).sum());
        }
    }

    /** A value with a date, there and back. */
    public static final class SameBirthday implements Function<Birthday, Birthday> {
        @Override
        public Birthday apply(Birthday birthday) {
            return birthday;
        }
    }

    /** Nothing to text. */
    public static final class Greeting implements Supplier<String> {
        @Override
        public String get() {
            return "good day";
        }
    }

    /** A value to nothing. */
    public static final class Swallow implements Consumer<Point> {
        @Override
        public void accept(Point point) {
            SWALLOWED.add(point);
        }
    }

    /** Nothing to a list. */
    public static final class Swallowed implements Supplier<List<Point>> {
        @Override
        public List<Point> get() {
            return List.of(new Point(1, 2), new Point(3, 4));
        }
    }

    /** A value to null, for all but one. */
    public static final class LookUp implements Function<String, Point> {
        @Override
        public Point apply(String name) {
            return name.equals("home") ? new Point(0, 0) : null;
        }
    }

    /** A map to a map. */
    public static final class Count implements Function<Map<String, Integer>, Map<String, Integer>> {
        @Override
        public Map<String, Integer> apply(Map<String, Integer> counts) {
            Map<String, Integer> doubled = new HashMap<>(counts);
            doubled.replaceAll((name, count) -> count * 2);
            return doubled;
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("point", MirrorPoint.class, MirrorPoint::new);
        context.registerBean("shout", Shout.class, Shout::new);
        context.registerBean("flip", Flip.class, Flip::new);
        context.registerBean("bytesLength", BytesLength.class, BytesLength::new);
        context.registerBean("sum", Sum.class, Sum::new);
        context.registerBean("birthday", SameBirthday.class, SameBirthday::new);
        context.registerBean("greeting", Greeting.class, Greeting::new);
        context.registerBean("swallow", Swallow.class, Swallow::new);
        context.registerBean("swallowed", Swallowed.class, Swallowed::new);
        context.registerBean("lookUp", LookUp.class, LookUp::new);
        context.registerBean("count", Count.class, Count::new);
        Function<String, List<String>> words = text -> List.of(text.split(" "));
        context.registerBean(
                "texts",
                FunctionRegistration.class,
                () -> new FunctionRegistration<>(words, "texts")
                        .type(new ParameterizedTypeReference<Function<String, List<String>>>() {}.getType()));
        Function<Point, String> lambda = point -> point.x() + "/" + point.y();
        context.registerBean(
                "registered",
                FunctionRegistration.class,
                () -> new FunctionRegistration<>(lambda, "registered")
                        .type(new ParameterizedTypeReference<Function<Point, String>>() {}.getType()));
        Function<List<Point>, Integer> size = List::size;
        context.registerBean(
                "registeredList",
                FunctionRegistration.class,
                () -> new FunctionRegistration<>(size, "registeredList")
                        .type(new ParameterizedTypeReference<Function<List<Point>, Integer>>() {}.getType()));
    }
}
