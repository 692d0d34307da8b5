package dev.tern.document;

import dev.tern.text.Passage;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads web pages as a browser would show them, with jsoup; it follows no link and runs no script. */
final class HtmlReader {
    private static final int DEEPEST = 256;
    private static final int CHARSET_WITHIN = 4_096;

    private final ReadingBudget budget;

    HtmlReader(ReadingBudget budget) {
        this.budget = budget;
    }

    DocumentText read(byte[] content) {
        int most = budget.limits().htmlBytes();
        budget.refuseIf(content.length > most, "is a web page larger than " + ReadingLimits.megabytes(most) + " MB");
        Document page = parse(content);
        List<Passage> passages = HtmlPassages.of(page.body(), budget);
        if (passages.isEmpty()) {
            throw UnreadableDocumentException.noText("web page");
        }
        return new DocumentText("text/html", Title.of(page.title()), passages);
    }

    private Document parse(byte[] content) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        try (InputStream in = new TimedInput(content)) {
            return Jsoup.parse(in, charset(content), "", parser);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /** Nothing leaves the choice to jsoup, which looks for a byte order mark and for what the page says. */
    private static @Nullable String charset(byte[] content) {
        if (TextDecoder.hasMark(content) || TextDecoder.isAscii(content)) {
            return null;
        }
        if (TextDecoder.isUtf8(content)) {
            return "UTF-8";
        }
        boolean stated =
                Bytes.start(content, CHARSET_WITHIN).toLowerCase(Locale.ROOT).contains("charset");
        return stated ? null : "windows-1252";
    }

    /** Lets the parser, which reads as it goes, notice that its time is up. */
    private final class TimedInput extends FilterInputStream {
        TimedInput(byte[] content) {
            super(new ByteArrayInputStream(content));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            budget.checkTime();
            return super.read(buffer, offset, length);
        }
    }
}
