package dev.tern.conformance.models;

import java.time.Instant;
import java.util.List;

/**
 * The same prompts through several models.
 *
 * @param ternVersion that asked
 * @param at when it was begun
 * @param asked the tier, or the id of a model, that every provider was asked for
 * @param prompts in their order
 * @param models in their order
 * @param answers one for each prompt and model, prompt by prompt
 */
public record ModelComparison(
        String ternVersion,
        Instant at,
        String asked,
        List<ModelPrompt> prompts,
        List<ComparedModel> models,
        List<ModelAnswer> answers) {

    /** Copies the lists. */
    public ModelComparison {
        prompts = List.copyOf(prompts);
        models = List.copyOf(models);
        answers = List.copyOf(answers);
    }

    /** Whether every model answered every prompt. */
    public boolean isAllAnswered() {
        return failed() == 0;
    }

    /** How many answers are missing. */
    public int failed() {
        return (int) answers.stream().filter(each -> each.failure() != null).count();
    }

    /** The answers to one prompt, in the order of the models. */
    public List<ModelAnswer> to(int prompt) {
        return answers.stream().filter(each -> each.prompt() == prompt).toList();
    }

    /** What each model used in all, in their order. */
    public List<ModelTotals> totals() {
        return models.stream().map(model -> ModelTotals.of(model, answers)).toList();
    }
}
