package dev.tern.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** What a reader sees of the inline content of one block. */
final class InlineText extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private boolean afterBreak;

    private InlineText() {}

    static String of(Node block) {
        InlineText visitor = new InlineText();
        visitor.visitChildren(block);
        return PlainText.onOneLine(visitor.text.toString());
    }

    @Override
    public void visit(Text node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        append(HtmlText.of(node.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak node) {
        afterBreak = true;
    }

    @Override
    public void visit(HardLineBreak node) {
        afterBreak = true;
    }

    @Override
    public void visit(Image node) {
        // The alternative text of badges and screenshots is no prose.
    }

    private void append(String more) {
        if (more.isEmpty()) {
            return;
        }
        if (afterBreak && !continuesUnspaced(more)) {
            text.append(' ');
        }
        afterBreak = false;
        text.append(more);
    }

    /** Chinese and Japanese lines are wrapped inside a sentence which has no spaces. */
    private boolean continuesUnspaced(String more) {
        return text.length() > 0
                && Script.isUnspaced(text.codePointBefore(text.length()))
                && Script.isUnspaced(more.codePointAt(0));
    }
}
