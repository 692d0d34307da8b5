package dev.tern.conformance.models;

import dev.tern.config.TernVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the same prompts to several models, one call after the other, so that none is slowed down by another.
 *
 * @param asked the tier, or the id of a model, that every provider was asked for
 * @param question how each prompt is asked
 * @param progress is told what is done next
 */
public record ModelContest(String asked, ModelQuestion question, Consumer<String> progress) {

    /** Asks them all. */
    public ModelComparison of(List<ModelPrompt> prompts, List<? extends ModelUnderTest> models) {
        Instant start = Instant.now();
        List<ModelAnswer> answers = new ArrayList<>();
        for (int i = 0; i < prompts.size(); i++) {
            for (ModelUnderTest each : models) {
                progress.accept("prompt " + (i + 1) + " of " + prompts.size() + ": "
                        + each.model().provider());
                answers.add(each.answer(i, prompts.get(i), question));
            }
        }
        return new ModelComparison(
                TernVersion.current(),
                start,
                asked,
                prompts,
                models.stream().map(ModelUnderTest::model).toList(),
                answers);
    }
}
