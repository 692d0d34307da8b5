package dev.tern.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds out how a text is encoded: a byte order mark decides; without one it is UTF-8, or else Windows-1252 if that gives
 * something like a text. UTF-16 without a mark is not recognised.
 */
final class TextDecoder {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private record Mark(String bytes, Charset charset) {}

    /** The mark of UTF-32 starts like the one of UTF-16, and so comes first. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\u00EF\u00BB\u00BF", StandardCharsets.UTF_8),
            new Mark("\u00FF\u00FE\0\0", Charset.forName("UTF-32LE")),
            new Mark("\0\0\u00FE\u00FF", Charset.forName("UTF-32BE")),
            new Mark("\u00FF\u00FE", StandardCharsets.UTF_16LE),
            new Mark("\u00FE\u00FF", StandardCharsets.UTF_16BE));

    private TextDecoder() {}

    /** The text, without its byte order mark; nothing if it is no text. */
    static Optional<String> decode(byte[] content) {
        for (Mark mark : MARKS) {
            if (Bytes.isAt(content, mark.bytes, 0)) {
                return strictly(mark.charset, content, mark.bytes.length()).filter(TextDecoder::looksLikeText);
            }
        }
        return strictly(StandardCharsets.UTF_8, content, 0)
                .or(() -> windows1252(content))
                .filter(TextDecoder::looksLikeText);
    }

    /** The start of the text, for looking at: with a mark as the mark says, otherwise every byte as one character. */
    static String startOf(byte[] content, int length) {
        for (Mark mark : MARKS) {
            if (Bytes.isAt(content, mark.bytes, 0)) {
                int from = mark.bytes.length();
                return new String(content, from, Math.min(length, content.length - from), mark.charset);
            }
        }
        return Bytes.start(content, length);
    }

    static boolean hasMark(byte[] content) {
        return MARKS.stream().anyMatch(mark -> Bytes.isAt(content, mark.bytes, 0));
    }

    static boolean isUtf8(byte[] content) {
        return strictly(StandardCharsets.UTF_8, content, 0).isPresent();
    }

    private static Optional<String> strictly(Charset charset, byte[] content, int from) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content, from, content.length - from);
            return Optional.of(charset.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Nearly any bytes can be decoded as Windows-1252; a text in it is mostly ASCII, and has no control characters. */
    private static Optional<String> windows1252(byte[] content) {
        int notAscii = 0;
        for (byte b : content) {
            if (b < 0) {
                notAscii++;
            } else if (isControl(b)) {
                return Optional.empty();
            }
        }
        boolean plausible = notAscii <= content.length * 3L / 10;
        return plausible
                ? strictly(WINDOWS_1252, content, 0).filter(text -> text.indexOf('\uFFFD') < 0)
                : Optional.empty();
    }

    /** Logs have an escape character here and there; no text has a NUL. */
    private static boolean looksLikeText(String text) {
        long controls = text.chars().filter(TextDecoder::isControl).count();
        return text.indexOf('\0') < 0 && controls * 50 <= text.length();
    }

    private static boolean isControl(int c) {
        return c < ' ' && !(c >= '\t' && c <= '\r');
    }

    static boolean isAscii(byte[] content) {
        int length = content.length;
        for (int i = 0; i < length; i++) {
            if (content[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
