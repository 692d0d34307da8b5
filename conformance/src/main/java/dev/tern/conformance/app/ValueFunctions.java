package dev.tern.conformance.app;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Functions of bytes and of JSON. */
final class ValueFunctions {
    private ValueFunctions() {}

    /** A place on a map. */
    record Point(int x, int y, @Nullable String name) {}

    /** Numbers of every kind. */
    record Numbers(int whole, long large, double fraction, BigDecimal exact) {}

    /** A day and a moment. */
    record Dates(LocalDate day, Instant moment) {}

    /** The same bytes again. */
    static final class Bytes implements Function<byte[], byte[]> {
        @Override
        public byte[] apply(byte[] bytes) {
            return bytes;
        }
    }

    /** The points from the last to the first. */
    static final class Reversed implements Function<List<Point>, List<Point>> {
        @Override
        public List<Point> apply(List<Point> points) {
            List<Point> reversed = new ArrayList<>();
            // Of the declared type: a list of maps would fail here.
            for (Point point : points) {
                reversed.add(point);
            }
            Collections.reverse(reversed);
            return reversed;
        }
    }

    /** The point with x and y exchanged. */
    static final class Mirror implements Function<Point, Point> {
        @Override
        public Point apply(Point point) {
            return new Point(point.y(), point.x(), point.name());
        }
    }

    /** The same numbers again. */
    static final class SameNumbers implements Function<Numbers, Numbers> {
        @Override
        public Numbers apply(Numbers numbers) {
            return numbers;
        }
    }

    /** One day later. */
    static final class NextDay implements Function<Dates, Dates> {
        @Override
        public Dates apply(Dates dates) {
            return new Dates(dates.day().plusDays(1), dates.moment().plusSeconds(86_400));
        }
    }

    /** The same object again. */
    static final class SameMap implements Function<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> apply(Map<String, Object> map) {
            return map;
        }
    }

    /** The opposite. */
    static final class Not implements Function<Boolean, Boolean> {
        @Override
        public Boolean apply(Boolean value) {
            return !value;
        }
    }
}
