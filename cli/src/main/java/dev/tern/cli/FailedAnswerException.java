package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** The door answered with a problem. */
final class FailedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JsonNode problem;

    FailedAnswerException(JsonNode problem) {
        super(problem.path("title").asText() + ": " + problem.path("detail").asText());
        this.problem = problem;
    }

    JsonNode problem() {
        return problem;
    }
}
