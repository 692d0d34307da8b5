package dev.tern.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Paragraph;

/** Collects the passages of one parsed document. Used once, by one thread. */
final class PassageReader extends AbstractVisitor {

    private static final int LONGEST_HEADING = 200;

    private final List<Passage> passages = new ArrayList<>();
    private final HeadingPath headings = new HeadingPath();

    List<Passage> passages() {
        return List.copyOf(passages);
    }

    @Override
    public void visit(Heading heading) {
        String text = InlineText.of(heading);
        if (text.length() > LONGEST_HEADING) {
            // A paragraph right above a line of dashes: plain text draws rules this way.
            add(text);
        } else {
            headings.enter(heading.getLevel(), text);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(InlineText.of(paragraph));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) {
            // Dropping it would drop the rest of the document.
            passages.addAll(PlainText.passages(headings.path(), code.getLiteral()));
        }
    }

    @Override
    public void visit(HtmlBlock html) {
        PlainText.blocks(HtmlText.ofBlock(html.getLiteral())).forEach(this::add);
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            TableRows.of(table).forEach(this::add);
        } else {
            visitChildren(block);
        }
    }

    private void add(String text) {
        if (!text.isEmpty()) {
            passages.add(new Passage(headings.path(), text));
        }
    }
}
