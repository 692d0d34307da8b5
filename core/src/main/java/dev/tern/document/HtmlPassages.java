package dev.tern.document;

import dev.tern.text.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Collects the passages of one web page, walking over its elements without recursion. */
final class HtmlPassages implements NodeFilter {
    private static final int LONGEST_HEADING = 200;
    private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*+\\R");

    private final ReadingBudget budget;
    private final List<Passage> passages = new ArrayList<>();
    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private String path = "";

    private HtmlPassages(ReadingBudget budget) {
        this.budget = budget;
    }

    static List<Passage> of(Element body, ReadingBudget budget) {
        HtmlPassages visitor = new HtmlPassages(budget);
        visitor.traverse(body);
        visitor.finishBlock();
        return visitor.passages;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        budget.tick();
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        if (HtmlElements.isSkipped(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("br")) {
            text.append('\n');
        } else if (HtmlElements.isBlock(element)) {
            finishBlock();
        }
        if (element.nameIs("table") && HtmlTable.holdsData(element)) {
            new HtmlTable(budget).rows(element).forEach(this::add);
            return FilterResult.SKIP_ENTIRELY;
        }
        return isCode(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (HtmlElements.headingLevel(element) > 0) {
                finishHeading(HtmlElements.headingLevel(element));
            } else if (element.nameIs("pre")) {
                finishLines();
            } else if (HtmlElements.isBlock(element)) {
                finishBlock();
            }
        }
        return FilterResult.CONTINUE;
    }

    /** A listing is left out, as in Markdown; a whole text may stand in a {@code pre} as well, and is read. */
    private static boolean isCode(Element element) {
        Element first = element.nameIs("pre") ? element.firstElementChild() : null;
        return first != null && first.nameIs("code");
    }

    private void finishHeading(int level) {
        String heading = takeText();
        if (heading.length() > LONGEST_HEADING) {
            add(heading);
            return;
        }
        headings.tailMap(level, true).clear();
        if (!heading.isEmpty()) {
            headings.put(level, heading);
        }
        path = String.join(" > ", headings.values());
    }

    private void finishLines() {
        String lines = text.toString();
        text.setLength(0);
        BLANK_LINES.splitAsStream(lines).map(OneLine::of).forEach(this::add);
    }

    private void finishBlock() {
        add(takeText());
    }

    private String takeText() {
        String block = OneLine.of(text.toString());
        text.setLength(0);
        return block;
    }

    private void add(String block) {
        if (!block.isEmpty()) {
            budget.takeCharacters(block.length());
            passages.add(new Passage(path, block));
        }
    }
}
