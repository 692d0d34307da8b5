package dev.tern.logging;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** JSON values as text. */
final class JsonText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char DELETE = '\u007F';
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /** Numbers and booleans as such, null as null, all else as the string it prints as. */
    static void value(StringBuilder line, @Nullable Object value) {
        if (value == null || value instanceof Boolean || isJsonNumber(value)) {
            line.append(value);
        } else {
            quote(line, text(value));
        }
    }

    /** A value's own text; an object which cannot print itself must not make the function fail. */
    static String text(@Nullable Object value) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException e) {
            return Objects.requireNonNull(value).getClass().getName().concat(" (toString failed)");
        }
    }

    // Only types whose toString is a JSON number: NaN is not one, nor need be that of a foreign Number class.
    private static boolean isJsonNumber(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue());
        }
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger
                || value instanceof BigDecimal;
    }

    static void quote(StringBuilder line, String text) {
        line.append('"');
        int plain = plainUpTo(text);
        line.append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                escaped(line, c);
            } else if (isPair(text, i)) {
                line.append(c).append(text.charAt(++i));
            } else {
                // A lone half has no UTF-8 form, and escaped as it is, it makes strict parsers refuse the whole line.
                line.append(REPLACEMENT);
            }
        }
        line.append('"');
    }

    /** Nearly every text of a log is printable ASCII, which can be copied as it stands. */
    private static int plainUpTo(String text) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < DELETE && c != '"' && c != '\\';
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static void escaped(StringBuilder line, char c) {
        switch (c) {
            case '"', '\\' -> line.append('\\').append(c);
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> plain(line, c);
        }
    }

    // JSON asks only for those below U+0020; the others act on terminals or end a line for some readers.
    private static void plain(StringBuilder line, char c) {
        if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
            line.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                line.append(HEX.charAt(c >> shift & 0xF));
            }
        } else {
            line.append(c);
        }
    }
}
