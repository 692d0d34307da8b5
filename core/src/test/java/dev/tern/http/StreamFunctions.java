package dev.tern.http;

import dev.tern.function.StreamEvent;
import dev.tern.function.StreamingFunction;
import dev.tern.invocation.Invocation;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Functions that can answer little by little. */
public final class StreamFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String NAMES = "counting,failing,refusing,silent,wordy,blocking,trimming,misnamed,stating";

    static CountDownLatch cancelled = new CountDownLatch(1);
    static CountDownLatch interrupted = new CountDownLatch(1);
    static final AtomicInteger MADE = new AtomicInteger();

    /** How far to count, and whether one by one. */
    public record Count(int to, @Nullable Boolean stream) {}

    /** Numbers, one by one. */
    public static class Counting implements StreamingFunction<Count, String> {
        @Override
        public String apply(Count count) {
            return "counted to " + count.to();
        }

        @Override
        public boolean streams(Count count) {
            return Boolean.TRUE.equals(count.stream());
        }

        @Override
        public Flux<StreamEvent> stream(Count count) {
            return Flux.range(1, count.to()).map(number -> event("number", number));
        }
    }

    /** Fails after its first event, with a message that nobody may see. */
    public static final class Failing extends Counting {
        @Override
        public Flux<StreamEvent> stream(Count count) {
            return Flux.concat(
                    super.stream(count),
                    Flux.error(ModelException.of(ModelFailure.PROVIDER_DOWN, new IllegalStateException("s3cret"))));
        }
    }

    /** Fails before its first event. */
    public static final class Refusing extends Counting {
        @Override
        public Flux<StreamEvent> stream(Count count) {
            return Flux.error(ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "not now")
                    .withHeader("Retry-After", "7"));
        }
    }

    /** Says nothing after its first event, and tells when it is let go of. */
    public static final class Silent extends Counting {
        @Override
        public Flux<StreamEvent> stream(Count count) {
            return Flux.concat(
                            super.stream(count),
                            Sinks.many()
                                    .unicast()
                                    .<StreamEvent>onBackpressureBuffer()
                                    .asFlux())
                    .doOnCancel(cancelled::countDown);
        }
    }

    /** Makes events without end, as fast as they are asked for. */
    public static final class Wordy extends Counting {
        @Override
        public Flux<StreamEvent> stream(Count count) {
            return Flux.<StreamEvent>generate(sink -> sink.next(event("number", MADE.incrementAndGet())))
                    .doOnCancel(cancelled::countDown);
        }
    }

    /** Does all of its work on the thread that subscribes. */
    public static final class Blocking extends Counting {
        @Override
        public Flux<StreamEvent> stream(Count count) {
            return Flux.create(sink -> {
                sink.next(event("number", 1));
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
            });
        }
    }

    /** Gives an event a name that would be two lines. */
    public static final class Misnamed extends Counting {
        @Override
        public Flux<StreamEvent> stream(Count count) {
            return super.stream(count).concatWithValues(event("done\ndata: 7", 1));
        }
    }

    /** States facts about its call. */
    public static final class Stating extends Counting {
        @Override
        public Flux<StreamEvent> stream(Count count) {
            return Flux.defer(() -> {
                Invocation call = Invocation.current().orElseThrow();
                call.facts().put("fresh", call.fresh());
                return super.stream(count).doOnNext(event -> call.facts().add("numbers", 1));
            });
        }

        @Override
        public String apply(Count count) {
            Invocation call = Invocation.current().orElseThrow();
            call.facts().put("fresh", call.fresh());
            return super.apply(count);
        }
    }

    /** Comes first in a composition. */
    public static final class Trimming implements Function<Count, Count> {
        @Override
        public Count apply(Count count) {
            return new Count(Math.min(2, count.to()), count.stream());
        }
    }

    static StreamEvent event(String name, int number) {
        return new StreamEvent(name, Map.of("n", number));
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean("counting", Counting.class);
        context.registerBean("failing", Failing.class);
        context.registerBean("refusing", Refusing.class);
        context.registerBean("silent", Silent.class);
        context.registerBean("wordy", Wordy.class);
        context.registerBean("blocking", Blocking.class);
        context.registerBean("misnamed", Misnamed.class);
        context.registerBean("stating", Stating.class);
        context.registerBean("trimming", Trimming.class);
    }
}
