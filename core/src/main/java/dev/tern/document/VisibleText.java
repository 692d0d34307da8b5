package dev.tern.document;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a reader sees of one element, on one line. */
final class VisibleText implements NodeFilter {
    private final StringBuilder text = new StringBuilder();

    private VisibleText() {}

    static String of(Element element) {
        VisibleText visitor = new VisibleText();
        visitor.traverse(element);
        return OneLine.of(visitor.text.toString());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (HtmlElements.isSkipped(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            separate(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            separate(element);
        }
        return FilterResult.CONTINUE;
    }

    private void separate(Element element) {
        if (HtmlElements.isBlock(element) || element.nameIs("br")) {
            text.append(' ');
        }
    }
}
