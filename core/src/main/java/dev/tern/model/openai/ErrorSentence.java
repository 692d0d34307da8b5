package dev.tern.model.openai;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelSpec;
import java.time.Clock;

/** An error answer in Tern's own words: what it means, what can be done about it, and how long to wait. */
final class ErrorSentence {
    private ErrorSentence() {}

    static ModelException of(WireException answer, ModelSpec model, Advice advice, Clock clock) {
        ErrorBody body = ErrorBody.read(answer.body());
        int status = answer.status() == 200 ? body.number() : answer.status();
        ModelFailure failure = ErrorTable.failure(status, body);
        return said(failure, body, answer, model, advice)
                .after(RetryAfter.of(answer, body, clock).orElse(null));
    }

    private static ModelException said(
            ModelFailure failure, ErrorBody body, WireException answer, ModelSpec model, Advice advice) {
        return switch (failure) {
            case CONTEXT_TOO_LONG ->
                ModelException.of(failure, "it reads and writes at most " + model.contextTokens() + " tokens", answer);
            case CONTENT_FILTERED ->
                body.filtered().isEmpty()
                        ? ModelException.of(failure, answer)
                        : ModelException.of(failure, String.join(", ", body.filtered()), answer);
            case MODEL_UNAVAILABLE -> ModelException.of(failure, model.id() + "; " + advice.unavailable(), answer);
            case BAD_CREDENTIALS -> ModelException.of(failure, advice.credentials(), answer);
            default -> ModelException.of(failure, answer);
        };
    }
}
