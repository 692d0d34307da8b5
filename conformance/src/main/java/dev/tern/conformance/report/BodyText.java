package dev.tern.conformance.report;

import dev.tern.http.Body;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A body to be read by a person: text as it is, other bytes in hexadecimal, both cut when they get long. */
final class BodyText {
    static final int LONGEST_TEXT = 4_000;
    static final int LONGEST_HEX = 512;
    private static final int BYTES_OF_A_LINE = 8;

    private BodyText() {}

    static String of(Body body) {
        String text = body.text();
        return isText(body, text) ? text(body, text) : hex(body);
    }

    private static boolean isText(Body body, String text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body.bytes()));
            return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static String text(Body body, String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        // Not between the halves of a character.
        int end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + cut(body);
    }

    private static String hex(Body body) {
        int shown = Math.min(body.size(), LONGEST_HEX);
        StringBuilder lines = new StringBuilder("(" + body.size() + " bytes that are not text)");
        for (int from = 0; from < shown; from += BYTES_OF_A_LINE) {
            lines.append('\n').append(line(body.bytes(), from, Math.min(from + BYTES_OF_A_LINE, shown)));
        }
        return shown < body.size() ? lines + cut(body) : lines.toString();
    }

    private static String line(byte[] bytes, int from, int to) {
        StringBuilder line = new StringBuilder("%04X ".formatted(from));
        for (int i = from; i < to; i++) {
            line.append(" %02X".formatted(bytes[i]));
        }
        return line.toString();
    }

    private static String cut(Body body) {
        return String.format(Locale.ROOT, "\n… cut here: %,d bytes in all", body.size());
    }
}
