package dev.tern.conformance.report;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/** The numbers behind the plots, for those who want them exactly. */
record TargetTable(List<TargetSummary> targets) {
    private static final String UNKNOWN = "–";
    private static final List<String> WORDS = List.of("Target", "Runtime", "Fronts");
    private static final List<String> NUMBERS =
            List.of("Cold p50", "Init", "First request", "Warm p50", "Warm p95", "Memory", "Jar");

    String html() {
        StringBuilder heads = new StringBuilder();
        WORDS.forEach(head -> heads.append("<th scope=\"col\">%s</th>".formatted(head)));
        NUMBERS.forEach(head -> heads.append("<th scope=\"col\" class=\"n\">%s</th>".formatted(head)));
        StringBuilder rows = new StringBuilder();
        targets.forEach(target -> rows.append(row(target)));
        return """
                <div class="scroll" tabindex="0" role="region" aria-label="numbers"><table class="numbers">
                <thead><tr>%s<th scope="col">SHA-256</th></tr></thead>
                <tbody>
                %s</tbody></table></div>
                """.formatted(heads, rows);
    }

    private static String row(TargetSummary target) {
        String sha = target.jarSha256();
        return """
                <tr><th scope="row">%s</th><td>%s</td><td>%s</td>\
                <td class="n">%s</td><td class="n">%s</td><td class="n">%s</td>\
                <td class="n">%s</td><td class="n">%s</td><td class="n">%s</td><td class="n">%s</td>\
                <td><code title="%s">%s</code></td></tr>
                """.formatted(
                        Html.escape(target.name()),
                        Html.escape(target.runtime()),
                        Html.escape(String.join(", ", target.fronts())),
                        percentile(target.coldStarts(), 50),
                        logged(target, LoggedStart::initMillis),
                        logged(target, LoggedStart::firstRequestMillis),
                        percentile(target.warm(), 50),
                        percentile(target.warm(), 95),
                        bytes(target.peakMemoryBytes()),
                        bytes(target.jarBytes()),
                        Html.escape(sha),
                        sha.isEmpty() ? UNKNOWN : Html.escape(sha.substring(0, Math.min(12, sha.length()))) + "…");
    }

    private static String logged(TargetSummary target, ToLongFunction<LoggedStart> millis) {
        LoggedStart logged = target.logged();
        return logged == null ? UNKNOWN : Quantity.millis((double) millis.applyAsLong(logged));
    }

    private static String percentile(List<Duration> times, int percent) {
        return times.isEmpty() ? UNKNOWN : Quantity.millis(Sample.of(times).percentile(percent));
    }

    private static String bytes(long bytes) {
        return bytes == 0 ? UNKNOWN : Quantity.megabytes((double) bytes);
    }
}
