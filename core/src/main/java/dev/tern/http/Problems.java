package dev.tern.http;

import dev.tern.function.UnsupportedFunctionException;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.model.ContextTooLongException;
import dev.tern.model.ModelException;
import dev.tern.problem.Problem;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.StoreException;

/** Turns any failure into the problem its caller is told about. Messages of unknown exceptions stay inside. */
public final class Problems {
    private final JsonCodec json;

    Problems(JsonCodec json) {
        this.json = json;
    }

    /** The problem that a failure is. */
    public static ProblemException of(Throwable failure) {
        if (failure instanceof ProblemException own) {
            return own;
        }
        if (failure instanceof DeadlineExceededException) {
            return ProblemException.of(ProblemType.DEADLINE_EXCEEDED, "the work was not done in time")
                    .causedBy(failure);
        }
        if (failure instanceof ContextTooLongException tooLong) {
            String detail = "the text has about " + tooLong.actual() + " tokens; the model takes " + tooLong.limit();
            return ProblemException.of(ProblemType.CONTEXT_TOO_LONG, detail).causedBy(failure);
        }
        if (failure instanceof ModelException model) {
            return ModelProblem.of(model);
        }
        if (failure instanceof StoreException store && store.isTemporary()) {
            return ProblemException.of(ProblemType.UNAVAILABLE, "a store that this needs does not answer just now")
                    .withHeader("Retry-After", "1")
                    .causedBy(failure);
        }
        String detail = failure instanceof UnsupportedFunctionException
                ? "the function cannot be served; the log says why"
                : "the function failed; the log has more under this request";
        return ProblemException.of(ProblemType.INTERNAL_ERROR, detail).causedBy(failure);
    }

    HttpResponse toResponse(ProblemException failure, String requestId) {
        Body body = json.encode(Problem.of(failure, requestId));
        HttpResponse response = HttpResponse.of(failure.type().status(), Problem.MEDIA_TYPE, body);
        for (var header : failure.headers().entrySet()) {
            response = response.with(header.getKey(), header.getValue());
        }
        return response;
    }
}
