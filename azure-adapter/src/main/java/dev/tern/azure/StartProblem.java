package dev.tern.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.http.Body;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.problem.Problem;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.io.UncheckedIOException;

/** The answer of a Tern that could not start; the door, which writes every other problem, is then not there. */
final class StartProblem {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StartProblem() {}

    static HttpResponse answer(HttpRequest request) {
        String requestId = request.invocation().requestId();
        ProblemException reason =
                ProblemException.of(ProblemType.UNAVAILABLE, "Tern could not start; the log says why");
        Body body = request.method().equals("HEAD") ? Body.empty() : json(Problem.of(reason, requestId));
        return HttpResponse.of(reason.type().status(), Problem.MEDIA_TYPE, body)
                .with("Retry-After", "10")
                .with("X-Request-Id", requestId);
    }

    private static Body json(Problem problem) {
        try {
            return Body.of(JSON.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
