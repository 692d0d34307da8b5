package dev.tern.conformance.report;

import dev.tern.conformance.cases.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one case met at one front of one target.
 *
 * @param caseId of the {@link CaseSummary}
 * @param target name of the {@link TargetSummary}
 * @param front one of the target's fronts
 * @param same whether the answer is the expected one
 * @param listed the sentence of docs/parity.md that tells of this difference; null if none does
 * @param differs what is not as expected, in the order of the response
 * @param exchange what was sent and answered
 */
public record Result(
        String caseId,
        String target,
        String front,
        boolean same,
        @Nullable String listed,
        List<Difference> differs,
        Exchange exchange) {

    /** Copies the differences. */
    public Result {
        differs = List.copyOf(differs);
    }

    /** The same, explained by a sentence of docs/parity.md. */
    public Result listedAs(String sentence) {
        return new Result(caseId, target, front, same, sentence, differs, exchange);
    }
}
