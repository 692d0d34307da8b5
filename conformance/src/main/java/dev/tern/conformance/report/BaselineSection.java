package dev.tern.conformance.report;

/** What Spring Cloud Function's own entry points answer to the same cases. */
record BaselineSection(Grid grid) {

    String html() {
        StringBuilder shares = new StringBuilder();
        grid.targets().forEach(target -> shares.append(share(target)));
        return """
                <ul class="shares">
                %s</ul>
                %s<details class="all"><summary>All differences of the baseline, side by side</summary>
                %s%s</details>
                """.formatted(
                        shares,
                        new MatrixSection(grid, "baseline").html(),
                        new DifferenceSection(grid, Sign.DIFFERENT, false).html(),
                        new DifferenceSection(grid, Sign.LISTED, false).html());
    }

    private String share(TargetSummary target) {
        long compared = 0;
        long same = 0;
        for (Result result : grid.results()) {
            if (result.target().equals(target.name())) {
                compared++;
                same += result.same() ? 1 : 0;
            }
        }
        long percent = compared == 0 ? 0 : 100 * same / compared;
        return """
                <li><b>%s</b> <span>%d of %d the same</span>\
                <svg width="100%%" height="8" aria-hidden="true"><rect class="band" width="100%%" height="8" rx="4"/>\
                <rect class="bar" width="%d%%" height="8" rx="4"/></svg></li>
                """.formatted(Html.escape(target.name()), same, compared, percent);
    }
}
