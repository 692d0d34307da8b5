package dev.tern.conformance.report;

import java.util.Locale;

/** The numbers to know before anything else. */
record KeyFigures(ComparisonResult comparison) {

    String html() {
        Tally tally = Tally.of(comparison);
        String missing = tally.missing() == 0 ? "" : ", " + Quantity.count(tally.missing()) + " not compared";
        return figure("Cases", Quantity.count(tally.cases()), "each with its reason")
                + figure("Fronts", Quantity.count(tally.fronts()), "of " + tally.targets() + " targets")
                + figure(
                        "The same",
                        Quantity.count(tally.same()),
                        "of " + Quantity.count(tally.compared()) + " answers" + missing)
                + figure("Listed", Quantity.count(tally.listed()), "in docs/parity.md, with the reason")
                + jar(tally);
    }

    private static String figure(String name, String number, String note) {
        return "<div class=\"figure\"><dt>%s</dt><dd><b>%s</b> <span>%s</span></dd></div>\n"
                .formatted(name, number, Html.escape(note));
    }

    private String jar(Tally tally) {
        String shas = Html.escape(String.join(" ", tally.jars()));
        return """
                <div class="figure jar"><dt>Jar</dt><dd><b>%s</b> <span class="%s">%s</span>\
                <code title="SHA-256">%s</code></dd></div>
                """.formatted(
                        size(),
                        tally.jars().size() > 1 ? "bad" : "good",
                        sameBytes(tally.jars().size()),
                        shas);
    }

    private String size() {
        long largest = Grid.ofTargets(comparison).targets().stream()
                .mapToLong(TargetSummary::jarBytes)
                .max()
                .orElse(0);
        return largest == 0 ? "–" : String.format(Locale.ROOT, "%.1f MB", largest / 1e6);
    }

    private static String sameBytes(int jars) {
        return switch (jars) {
            case 0 -> "not known";
            case 1 -> "✓ the same bytes everywhere";
            default -> "≠ " + jars + " different jars";
        };
    }
}
