package dev.tern.conformance.report;

import dev.tern.conformance.models.AnswerFailure;
import dev.tern.conformance.models.ModelAnswer;
import dev.tern.conformance.models.ModelComparison;
import dev.tern.conformance.models.ModelTotals;
import dev.tern.model.ModelReply;
import dev.tern.model.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison of models for a terminal: each prompt with its answers, then what each model used, then the verdict. */
public final class ModelsTable {
    private static final String INDENT = "    ";
    private static final int NARROWEST = 60;
    private static final int LONGEST_SENTENCE = 1_000;
    private static final List<String> HEADER =
            List.of("provider", "model", "answered", "in", "out", "cached", "cost", "first", "whole");
    private static final int COLUMNS_OF_TEXT = 2;

    private final int width;

    /**
     * A table.
     *
     * @param columns characters in a line of the terminal; less than 60 counts as 60
     */
    public ModelsTable(int columns) {
        this.width = Math.max(columns, NARROWEST);
    }

    /** Writes the comparison, every line ended by a line feed. */
    public String write(ModelComparison comparison) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < comparison.prompts().size(); i++) {
            lines.add(
                    TerminalLine.of((i + 1) + ". " + comparison.prompts().get(i).prompt(), width));
            comparison.to(i).forEach(answer -> lines.addAll(answer(answer)));
            lines.add("");
        }
        lines.addAll(totals(comparison.totals()));
        lines.add("");
        lines.add(ModelsVerdict.of(comparison));
        return String.join("\n", lines) + "\n";
    }

    private List<String> answer(ModelAnswer answer) {
        AnswerFailure failure = answer.failure();
        ModelReply reply = answer.reply();
        if (reply == null) {
            return failed(answer.provider(), failure);
        }
        TokenUsage usage = reply.bill().usage();
        String facts = String.join(
                "  ",
                answer.provider(),
                reply.bill().model().id(),
                reply.finishReason(),
                usage.inputTokens() + " in, " + usage.outputTokens() + " out, " + usage.cachedTokens() + " cached",
                Money.of(reply.bill().cost()),
                "first " + time(answer.first()),
                "whole " + time(answer.whole()));
        return List.of("  " + TerminalLine.of(facts, width - 2), INDENT + TerminalLine.of(reply.text(), width - 4));
    }

    /** The sentence is one of ours, and is not cut. */
    private static List<String> failed(String provider, @Nullable AnswerFailure failure) {
        AnswerFailure why = failure == null ? new AnswerFailure("unknown", "no answer") : failure;
        return List.of(
                "  " + provider + " FAILED " + TerminalLine.of(why.reason(), NARROWEST),
                INDENT + TerminalLine.of(why.detail(), LONGEST_SENTENCE));
    }

    private static List<String> totals(List<ModelTotals> totals) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        totals.forEach(each -> rows.add(row(each)));
        return rows.stream()
                .map(row -> AlignedRow.line(row, rows, COLUMNS_OF_TEXT))
                .toList();
    }

    private static List<String> row(ModelTotals totals) {
        return List.of(
                totals.model().provider(),
                totals.model().id() == null
                        ? "-"
                        : TerminalLine.of(totals.model().id(), 40),
                totals.answered() + "/" + (totals.answered() + totals.failed()),
                Quantity.count(totals.usage().inputTokens()),
                Quantity.count(totals.usage().outputTokens()),
                Quantity.count(totals.usage().cachedTokens()),
                totals.answered() == 0 ? "-" : Money.of(totals.cost()),
                median(totals.firsts()),
                median(totals.wholes()));
    }

    private static String median(List<Duration> times) {
        return times.isEmpty() ? "-" : Quantity.millis(Sample.of(times).percentile(50));
    }

    private static String time(@Nullable Duration time) {
        return time == null ? "-" : Quantity.millis(time.toNanos() / 1e6);
    }
}
