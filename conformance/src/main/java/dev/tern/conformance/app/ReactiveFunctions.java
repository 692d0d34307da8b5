package dev.tern.conformance.app;

import dev.tern.conformance.app.ValueFunctions.Point;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Functions of publishers. */
final class ReactiveFunctions {
    private ReactiveFunctions() {}

    /** So many points. */
    static final class Points implements Function<Integer, Flux<Point>> {
        @Override
        public Flux<Point> apply(Integer count) {
            return Flux.range(1, count).map(i -> new Point(i, i * i, null));
        }
    }

    /** Every number twice as large. */
    static final class Doubled implements Function<Flux<Integer>, Flux<Integer>> {
        @Override
        public Flux<Integer> apply(Flux<Integer> numbers) {
            return numbers.map(number -> number * 2);
        }
    }

    /** The text, later. */
    static final class Later implements Function<String, Mono<String>> {
        @Override
        public Mono<String> apply(String text) {
            return Mono.just(text);
        }
    }

    /** Nothing, later. */
    static final class Never implements Function<String, Mono<String>> {
        @Override
        public Mono<String> apply(String text) {
            return Mono.empty();
        }
    }
}
