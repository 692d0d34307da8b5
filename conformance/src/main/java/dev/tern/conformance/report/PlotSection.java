package dev.tern.conformance.report;

import java.util.List;

/** All that was measured, as plots and as a table. */
record PlotSection(List<TargetSummary> targets) {

    String html() {
        return legend()
                + "<div class=\"plots\">\n"
                + new StripPlot(targets).html()
                + new LatencyPlot(targets).html()
                + new BarPlot("Memory", "the most that the process held", targets, TargetSummary::peakMemoryBytes)
                        .html()
                + new BarPlot("Jar", "size of the deployed jar", targets, TargetSummary::jarBytes).html()
                + "</div>\n"
                + new TargetTable(targets).html();
    }

    private String legend() {
        return targets.stream().noneMatch(TargetSummary::baseline)
                ? ""
                : "<p class=\"note\">Blue: Tern. Grey: Spring Cloud Function's own entry points.</p>\n";
    }
}
