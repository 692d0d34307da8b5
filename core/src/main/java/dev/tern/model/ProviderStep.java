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
                    return CallStream.bound(parts.takeUntilOther(deadline().doOnNext(over -> end.isLate())))
                            .map(this::answer)
                            .doOnNext(part -> end.see(part.finishReason()))
                            .concatWith(Mono.defer(end::check));
                })
                .onErrorMap(this::explained);
    }

    /** Comes when the call's time is over. It must not fail: that would end the stream without letting go of the client. */
    private static Mono<Long> deadline() {
        return Invocation.current().map(Invocation::remaining).map(Mono::delay).orElseGet(Mono::never);
    }

    private Answer answer(@Nullable ChatResponse response) {
        if (response == null) {
            throw ModelException.of(ModelFailure.BAD_ANSWER, null);
        }
        Optional<Usage> usage = ResponseParts.usage(response);
        return new Answer(response, usage.map(provider::usage).orElse(null), provider.name(), spec, false, null);
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
        boolean late = Invocation.timeLeft(Duration.ofDays(1)).isZero();
        if (late || Thread.currentThread().isInterrupted()) {
            return new DeadlineExceededException();
        }
        if (Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(SecretUnavailableException.class::isInstance)) {
            return ModelException.of(ModelFailure.BAD_CREDENTIALS, failure);
        }
        return provider.explain(failure, spec).orElseGet(() -> ModelException.of(ModelFailure.UNKNOWN, failure));
    }

    /** Notices a stream that ends before its model has said that it is done, or that is over with the call's time. */
    private static final class AnswerEnd {
        private boolean seen;
        private volatile boolean late;

        void isLate() {
            late = true;
        }

        void see(Optional<String> finishReason) {
            refuse(finishReason);
            seen = seen || finishReason.isPresent();
        }

        Mono<Answer> check() {
            if (seen) {
                return Mono.empty();
            }
            return Mono.error(
                    late
                            ? new DeadlineExceededException()
                            : ModelException.of(ModelFailure.BAD_ANSWER, "it was cut off", null));
        }
    }
}
