package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.problem.ProblemType;
import java.util.List;
import java.util.stream.StreamSupport;

/** Says what a response that reports a problem must look like. */
public final class ProblemAssert {
    private final HttpResponse response;
    private final JsonNode problem;

    private ProblemAssert(HttpResponse response) {
        this.response = response;
        this.problem = Door.json(response);
    }

    /** Checks all that follows from the type: status, media type, title, code, instance and request id. */
    public static ProblemAssert assertProblem(HttpResponse response, ProblemType type) {
        assertThat(response.status()).as(response.body().text()).isEqualTo(type.status());
        assertThat(response.headers().all("Content-Type")).containsExactly("application/problem+json");
        ProblemAssert problem = new ProblemAssert(response);
        problem.has("type", type.uri().toString())
                .has("title", type.title())
                .has("status", String.valueOf(type.status()))
                .has("code", type.code())
                .has(
                        "instance",
                        "urn:request:"
                                + response.headers().first("X-Request-Id").orElseThrow());
        assertThat(problem.problem.path("detail").asText()).isNotBlank();
        return problem;
    }

    /** Checks the whole sentence. */
    public ProblemAssert says(String detail) {
        return has("detail", detail);
    }

    /** Checks the sentence against a regular expression. */
    public ProblemAssert saysLike(String regex) {
        assertThat(problem.path("detail").asText()).matches(regex);
        return this;
    }

    /** Checks which fields are named as wrong, and that there are no others. */
    public ProblemAssert pointsAt(String... pointers) {
        List<String> found = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText())
                .toList();
        assertThat(found).containsExactly(pointers);
        return this;
    }

    /** Checks that a text is nowhere in the response. */
    public ProblemAssert neverSays(String secret) {
        assertThat(response.body().text()).doesNotContain(secret);
        response.headers()
                .forEach((name, values) ->
                        assertThat(values).noneSatisfy(v -> assertThat(v).contains(secret)));
        return this;
    }

    private ProblemAssert has(String field, String value) {
        assertThat(problem.path(field).asText()).as(field).isEqualTo(value);
        return this;
    }
}
