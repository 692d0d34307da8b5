package dev.tern.azurehost;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What becomes of a path: Kestrel decodes it once, all but {@code %2F} and what is not UTF-8, and for the worker's URL
 * ASP.NET encodes it again, but leaves alone what looks encoded. So {@code %2541} arrives as {@code %41}.
 */
final class HostPath {
    private static final Pattern ENCODED = Pattern.compile("(?:%(?!2[fF])[0-9a-fA-F]{2})+");
    private static final Pattern ESCAPE = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final String PLAIN = "-._~/!$&'()*+,;=:@";

    private HostPath() {}

    static String decode(String raw) {
        return ENCODED.matcher(raw).replaceAll(run -> Matcher.quoteReplacement(decodeRun(run)));
    }

    static String encode(String decoded) {
        StringBuilder encoded = new StringBuilder();
        Matcher escape = ESCAPE.matcher(decoded);
        for (int i = 0; i < decoded.length(); ) {
            int c = decoded.codePointAt(i);
            boolean kept = escape.region(i, decoded.length()).lookingAt() || isPlain(c);
            encoded.append(kept ? Character.toString(c) : percent(c));
            i += Character.charCount(c);
        }
        return encoded.toString();
    }

    private static String decodeRun(MatchResult run) {
        byte[] bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return run.group();
        }
    }

    private static boolean isPlain(int c) {
        return c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
    }

    private static String percent(int c) {
        byte[] bytes = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(bytes);
    }
}
