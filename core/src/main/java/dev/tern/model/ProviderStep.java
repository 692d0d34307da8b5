package dev.tern.model;

import dev.tern.config.SecretUnavailableException;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The last step: a provider's model, built when it is first needed. It is not called once the deadline has passed, an
 * answer that cannot be used is a failure, and whatever the client throws is put into the words that all providers share.
 */
final class ProviderStep implements ModelStep {
    private static final Duration OUTSIDE_OF_CALLS = Duration.ofSeconds(60);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final ModelProvider provider;
    private final ModelSpec spec;
    private final Supplier<ChatModel> client;

    ProviderStep(ModelProvider provider, ModelSpec spec, Supplier<ChatModel> client) {
        this.provider = provider;
        this.spec = spec;
        this.client = client;
    }

    @Override
    public Answer call(Asked asked) {
        Invocation.current().ifPresent(Invocation::checkDeadline);
        try {
            Answer answer = answer(client.get().call(asked.prompt()));
            refuse(answer.finishReason());
            if (answer.finishReason().isEmpty() && answer.text().isEmpty() && !callsTools(answer.response())) {
                throw ModelException.of(ModelFailure.BAD_ANSWER, null);
            }
            return answer;
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    @Override
    public Flux<Answer> stream(Asked asked) {
        return Flux.defer(() -> {
                    Invocation.current().ifPresent(Invocation::checkDeadline);
                    AnswerEnd end = new AnswerEnd();
                    Flux<ChatResponse> parts = client.get().stream(asked.prompt());
                    return CallStream.bound(parts.takeUntilOther(end.deadline()))
                            .map(this::answer)
                            .doOnNext(part -> end.see(part.finishReason()))
                            .concatWith(Mono.defer(end::check))
                            // A client that is let go of may fail on its way out, which says nothing of the provider.
                            .onErrorResume(failure -> end.late ? end.check() : Mono.error(failure));
                })
                .onErrorMap(this::explained);
    }

    private Answer answer(@Nullable ChatResponse response) {
        if (response == null) {
            throw ModelException.of(ModelFailure.BAD_ANSWER, null);
        }
        Optional<Usage> usage = ResponseParts.usage(response);
        return new Answer(response, usage.map(provider::usage).orElse(null), provider.name(), spec, false, null);
    }

    /** A client with a timer of its own may be a moment early. */
    private static boolean timeIsOver() {
        return Invocation.timeLeft(OUTSIDE_OF_CALLS).compareTo(MOMENT) < 0;
    }

    private static boolean callsTools(ChatResponse response) {
        return response.hasToolCalls();
    }

    private static void refuse(Optional<String> finishReason) {
        if (finishReason.filter("content_filter"::equals).isPresent()) {
            throw ModelException.of(ModelFailure.CONTENT_FILTERED, "the answer was taken away", null);
        }
    }

    private RuntimeException explained(Throwable failure) {
        boolean told = failure instanceof ProblemException
                || failure instanceof ModelException
                || failure instanceof DeadlineExceededException
                || failure instanceof ContextTooLongException;
        if (told) {
            return (RuntimeException) failure;
        }
        if (timeIsOver() || Thread.currentThread().isInterrupted()) {
            return new DeadlineExceededException();
        }
        if (Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(SecretUnavailableException.class::isInstance)) {
            return ModelException.of(ModelFailure.BAD_CREDENTIALS, failure);
        }
        return provider.explain(failure, spec).orElseGet(() -> ModelException.of(ModelFailure.UNKNOWN, failure));
    }

    /** Notices a stream that ends before its model has said that it is done, or because the time is over. */
    private static final class AnswerEnd {
        private volatile boolean seen;
        private volatile boolean late;

        /** Speaks when the call's time is over. It must not fail: that alone would not let go of the provider. */
        Mono<Long> deadline() {
            return Mono.delay(Invocation.timeLeft(OUTSIDE_OF_CALLS)).doOnNext(over -> late = true);
        }

        void see(Optional<String> finishReason) {
            refuse(finishReason);
            seen = seen || finishReason.isPresent();
        }

        Mono<Answer> check() {
            if (!seen && (late || timeIsOver())) {
                return Mono.error(new DeadlineExceededException());
            }
            return seen ? Mono.empty() : Mono.error(ModelException.of(ModelFailure.BAD_ANSWER, "it was cut off", null));
        }
    }
}
