package dev.tern.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the format of the SMART system: {@code .I} and an id open an entry, and a line of a dot and a letter opens a
 * field. Only the title (.T) and the body (.W) are text. The other fields (authors, sources, key words, dates, cross
 * references) differ between the collections, and to index them would measure something other than finding by text.
 */
final class SmartReader implements EntryReader {
    private static final Pattern ENTRY = Pattern.compile("\\.I\\s+(\\S+)\\s*");
    private static final Pattern FIELD = Pattern.compile("\\.([A-Z])\\s*");
    private static final String NO_ENTRY = "expected .I and an id";
    private static final char NO_FIELD = ' ';

    private final NumberedLines lines;
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private @Nullable String line;
    private long entryLine;
    private char field = NO_FIELD;

    SmartReader(Path file) throws IOException {
        lines = new NumberedLines(file);
        line = lines.next();
    }

    @Override
    public @Nullable TestDocument next() throws IOException {
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            throw lines.malformed(NO_ENTRY);
        }
        entryLine = lines.number();
        String id = SmartIds.plain(entry.group(1));
        readFields();
        String heading = title.toString().strip();
        return new TestDocument(
                id, heading.isEmpty() ? null : heading, body.toString().strip());
    }

    private void readFields() throws IOException {
        title.setLength(0);
        body.setLength(0);
        field = NO_FIELD;
        line = lines.next();
        while (line != null && !ENTRY.matcher(line).matches()) {
            read(line);
            line = lines.next();
        }
    }

    private void read(String content) {
        Matcher start = FIELD.matcher(content);
        if (start.matches()) {
            field = start.group(1).charAt(0);
            if (field == 'I') {
                throw lines.malformed(NO_ENTRY);
            }
        } else if (field == 'T') {
            title.append(content).append('\n');
        } else if (field == 'W') {
            body.append(content).append('\n');
        } else if (field == NO_FIELD && !content.isBlank()) {
            throw lines.malformed("text outside a field");
        }
    }

    @Override
    public MalformedCollectionException malformed(String what) {
        return lines.malformed(entryLine, what);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
