package dev.tern.rag;

import dev.tern.problem.Violations;
import dev.tern.rag.SearchResult.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the function {@code synthesise} takes.
 *
 * @param question the question; required
 * @param before the question that it points back to, if it does not stand alone
 * @param hits the chunks that may answer it, as a search gives them; required, may be empty
 * @param model a tier, {@code auto} or a model id; default {@code fast}
 */
public record SynthesiseRequest(
        @Nullable String question,
        @Nullable String before,
        @Nullable List<Hit> hits,
        @Nullable String model) {

    String validQuestion() {
        new Violations()
                .require(question != null && !question.isBlank(), "/question", "is required")
                .require(hits != null, "/hits", "is required")
                .throwIfAny();
        return question == null ? "" : question;
    }

    List<Hit> givenHits() {
        return hits == null ? List.of() : hits;
    }
}
