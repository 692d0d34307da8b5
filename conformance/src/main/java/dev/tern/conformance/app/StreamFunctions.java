package dev.tern.conformance.app;

import dev.tern.function.StreamEvent;
import dev.tern.function.StreamingFunction;
import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** A function that can answer little by little. */
final class StreamFunctions {
    private StreamFunctions() {}

    /**
     * What is to be said.
     *
     * @param words one to an event
     * @param end what happens after the last: {@code failure}, {@code silence}, {@code problem}; null for the end
     * @param stream whether it is said little by little
     */
    record Speech(
            List<String> words,
            @Nullable String end,
            @Nullable Boolean stream) {}

    /** What was said. */
    record Said(String text) {}

    /** Says words one by one, and fails when it is told to. */
    static final class Speaking implements StreamingFunction<Speech, Said> {
        @Override
        public Said apply(Speech speech) {
            return new Said(String.join(" ", speech.words()));
        }

        @Override
        public boolean streams(Speech speech) {
            return Boolean.TRUE.equals(speech.stream());
        }

        @Override
        public Flux<StreamEvent> stream(Speech speech) {
            return Flux.fromIterable(speech.words())
                    .map(word -> new StreamEvent("word", Map.of("text", word)))
                    .concatWith(end(speech.end()));
        }

        private static Flux<StreamEvent> end(@Nullable String how) {
            if (how == null) {
                return Flux.just(new StreamEvent("done", Map.of()));
            }
            return switch (how) {
                case "failure" ->
                    Flux.error(ModelException.of(
                            ModelFailure.PROVIDER_DOWN,
                            new IllegalStateException("401 from the provider: invalid key sk-secret-123")));
                case "problem" ->
                    Flux.error(ProblemException.of(ProblemType.TOO_MANY_REQUESTS, "not so fast")
                            .withHeader("Retry-After", "30"));
                default -> Flux.never();
            };
        }
    }
}
