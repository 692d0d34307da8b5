package dev.tern.conformance.report;

import dev.tern.conformance.models.ModelComparison;

/** A comparison of models in one sentence. */
final class ModelsVerdict {
    private ModelsVerdict() {}

    static String of(ModelComparison comparison) {
        int all = comparison.answers().size();
        String asked = ": " + counted(comparison.models().size(), "model") + ", "
                + counted(comparison.prompts().size(), "prompt") + ".";
        return comparison.isAllAnswered()
                ? counted(all, "answer") + asked
                : comparison.failed() + " of " + counted(all, "answer") + " failed" + asked;
    }

    private static String counted(int number, String what) {
        return Quantity.count(number) + " " + what + (number == 1 ? "" : "s");
    }
}
