package dev.tern.conformance.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cases by fronts, a coloured cell for each answer. The filter is a check box and style alone: it needs no script. */
record MatrixSection(Grid grid, String name) {

    String html() {
        StringBuilder body = new StringBuilder();
        grid.worstFirst().forEach(each -> body.append(row(each)));
        return """
                <input type="checkbox" class="only" id="%1$s-only"><label for="%1$s-only">only differences</label>
                <div class="matrix" tabindex="0" role="region" aria-label="%1$s">
                <table>
                <thead>
                <tr><th rowspan="2" scope="col" class="id">Case</th>%2$s</tr>
                <tr>%3$s</tr>
                </thead>
                <tbody>
                %4$s</tbody>
                </table>
                </div>
                """.formatted(name, targetHeads(), frontHeads(), body);
    }

    private String targetHeads() {
        StringBuilder heads = new StringBuilder();
        for (TargetSummary target : grid.targets()) {
            if (!target.fronts().isEmpty()) {
                String text = Html.escape(target.name());
                heads.append(
                        "<th scope=\"colgroup\" colspan=\"%d\" class=\"target\" title=\"%s: %s\"><span>%s</span></th>"
                                .formatted(target.fronts().size(), text, Html.escape(target.runtime()), text));
            }
        }
        return heads.toString();
    }

    private String frontHeads() {
        StringBuilder heads = new StringBuilder();
        for (TargetSummary target : grid.targets()) {
            for (String front : target.fronts()) {
                heads.append("<th scope=\"col\" class=\"front%s\" title=\"%s %s\">%s</th>"
                        .formatted(
                                front.equals(target.fronts().get(0)) ? " first" : "",
                                Html.escape(target.name()),
                                Html.escape(front),
                                Html.escape(front)));
            }
        }
        return heads.toString();
    }

    private String row(CaseSummary each) {
        StringBuilder cells = new StringBuilder();
        for (TargetSummary target : grid.targets()) {
            for (String front : target.fronts()) {
                boolean first = front.equals(target.fronts().get(0));
                cells.append(cell(each, new Column(target.name(), front), first));
            }
        }
        return """
                <tr%s><th scope="row" class="id" title="%s"><code>%s</code> <small>%s</small></th>%s</tr>
                """.formatted(
                        grid.worst(each).differs() ? "" : " class=\"even\"",
                        Html.escape(each.id() + ": " + each.reason()),
                        Html.escape(each.id()),
                        Html.escape(each.reason()),
                        cells);
    }

    private String cell(CaseSummary each, Column column, boolean first) {
        Result result = grid.cell(each, column);
        Sign sign = Sign.of(result);
        return "<td class=\"%s%s\">%s</td>"
                .formatted(
                        sign.name().toLowerCase(Locale.ROOT),
                        first ? " first" : "",
                        content(each, column, sign, result));
    }

    private static String content(CaseSummary each, Column column, Sign sign, @Nullable Result result) {
        String title = Html.escape(each.id() + " at " + column.target() + " " + column.front() + ": " + sign.meaning());
        return result != null && sign.differs()
                ? "<a href=\"#%s\" title=\"%s\" aria-label=\"%s\">%s</a>"
                        .formatted(Anchor.of(result), title, title, sign.symbol())
                : "<span title=\"%s\">%s</span>".formatted(title, sign.symbol());
    }
}
