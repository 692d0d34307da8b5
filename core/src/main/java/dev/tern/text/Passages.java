package dev.tern.text;

import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Turns a Markdown or plain-text document into {@link Passage}s a reader would see, in document order.
 *
 * <p>Paragraphs, list items and quoted paragraphs become one passage each. A table row becomes
 * {@code "Column: cell; Column: cell"}, so that it can be understood without its table. Link text and code spans are
 * kept; images, known HTML tags and fenced code blocks are dropped; a fence which is never closed is read as text.
 * Indented text is never taken for code, because plain-text documents indent freely.
 *
 * <p>Limits: block quotes and lists nested over {@value #MAX_NESTING} deep and very wide tables are read as plain text,
 * which keeps the time linear in the length of the document. A setext heading too long to be one counts as a paragraph.
 *
 * <p>Source: the CommonMark and GitHub-flavoured-Markdown specifications, as implemented by commonmark-java.
 */
public final class Passages {

    static final int MAX_NESTING = 50;

    /** The table extension fills every row up to the width of the header, so a hostile table costs columns x lines. */
    private static final long MAX_TABLE_CELLS = 1_000_000;

    private static final Parser WITHOUT_TABLES = builder().build();

    /** Made when the first table is met. */
    private static final class WithTables {
        static final Parser PARSER =
                builder().extensions(List.of(TablesExtension.create())).build();
    }

    private Passages() {}

    /**
     * Reads a document. Accepts any text and never throws; a document without prose gives an empty list.
     *
     * @param text Markdown or plain text
     * @return the passages, unmodifiable
     */
    public static List<Passage> of(String text) {
        try {
            Parser parser = canHaveTables(text) ? WithTables.PARSER : WITHOUT_TABLES;
            PassageReader reader = new PassageReader();
            parser.parse(text).accept(reader);
            return reader.passages();
        } catch (RuntimeException | StackOverflowError parserFailed) {
            // A document must never be lost because of an odd character sequence.
            return PlainText.passages("", text);
        }
    }

    private static Parser.Builder builder() {
        Set<Class<? extends Block>> blocks = Set.of(
                BlockQuote.class,
                FencedCodeBlock.class,
                Heading.class,
                HtmlBlock.class,
                ListBlock.class,
                ThematicBreak.class);
        return Parser.builder()
                .enabledBlockTypes(blocks)
                .maxOpenBlockParsers(MAX_NESTING)
                .maxInlineNesting(MAX_NESTING);
    }

    /** Without a pipe there is no table, and with too many there had better be none. */
    private static boolean canHaveTables(String text) {
        long lines = 1;
        long widest = 0;
        long pipes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|') {
                widest = Math.max(widest, ++pipes);
            } else if (c == '\n' || c == '\r') {
                lines++;
                pipes = 0;
            }
        }
        return widest > 0 && widest * lines <= MAX_TABLE_CELLS;
    }
}
