package dev.tern.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * Counts what the maps from a font's codes to characters stand for. A range takes one short line, and PDFBox writes out
 * every code in it: {@code <00000000> <7fffffff> <0041>} would fill any memory.
 */
final class CharacterMaps {
    private static final String RANGES = "beginbfrange";
    private static final Pattern TOKEN =
            Pattern.compile("<([0-9A-Fa-f\\s]*+)>|(\\[)[^\\]]*+|%[^\\r\\n]*+|((?:begin|end)[a-z]++)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final int BLOCK = 8_192;
    private static final int LONGEST = 16 << 20;
    private static final long MOST_CODES = 2_000_000;
    private static final int MOST_DIGITS = 8;

    private final ReadingBudget budget;
    private final String[] range = new String[2];
    private boolean inRanges;
    private int place;
    private long codes;

    private CharacterMaps(ReadingBudget budget) {
        this.budget = budget;
    }

    /** Looks through any stream of a PDF and goes back to its start; one that holds no such map passes. */
    static void refuseHuge(RandomAccessRead stream, ReadingBudget budget) throws IOException {
        boolean found = hasRanges(stream);
        stream.seek(0);
        if (!found) {
            return;
        }
        if (stream.length() > LONGEST) {
            throw new IOException("a map of more characters than there are");
        }
        byte[] content = new byte[(int) stream.length()];
        int length = Math.max(0, stream.read(content, 0, content.length));
        stream.seek(0);
        new CharacterMaps(budget).count(new String(content, 0, length, StandardCharsets.ISO_8859_1));
    }

    private static boolean hasRanges(RandomAccessRead stream) throws IOException {
        byte[] block = new byte[BLOCK];
        int kept = 0;
        for (int read = stream.read(block, 0, BLOCK); read > 0; read = stream.read(block, kept, BLOCK - kept)) {
            int end = kept + read;
            if (Bytes.indexOf(block, RANGES, 0, end) >= 0) {
                return true;
            }
            kept = Math.min(end, RANGES.length() - 1);
            System.arraycopy(block, end - kept, block, 0, kept);
        }
        return false;
    }

    private void count(String map) throws IOException {
        for (Matcher token = TOKEN.matcher(map); token.find(); ) {
            budget.tick();
            if (token.group(3) != null) {
                inRanges = token.group(3).equals(RANGES);
                place = 0;
            } else if (inRanges && token.group(2) != null) {
                place = 0;
            } else if (inRanges && token.group(1) != null) {
                take(SPACE.matcher(token.group(1)).replaceAll(""));
            }
        }
    }

    private void take(String hex) throws IOException {
        if (place < 2) {
            range[place++] = hex;
            return;
        }
        place = 0;
        codes += codes();
        if (codes > MOST_CODES) {
            throw new IOException("a map of more characters than there are");
        }
    }

    private long codes() {
        if (range[0].length() > MOST_DIGITS || range[1].length() > MOST_DIGITS) {
            return MOST_CODES + 1;
        }
        long from = range[0].isEmpty() ? 0 : Long.parseLong(range[0], 16);
        long to = range[1].isEmpty() ? 0 : Long.parseLong(range[1], 16);
        return Math.max(1, to - from + 1);
    }
}
