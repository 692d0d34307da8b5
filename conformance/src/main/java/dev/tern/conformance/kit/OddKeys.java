package dev.tern.conformance.kit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Keys that a store gets wrong which does not encode them, or encodes them twice. */
final class OddKeys {

    /** The order of a store: keys as UTF-8 bytes, which is not the order of Java's strings. */
    static final Comparator<String> UTF_8_ORDER =
            Comparator.comparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private static final List<String> PRINTABLE = List.of(
            "plain",
            "Plain",
            "PLAIN",
            "a b",
            " a",
            "a ",
            "a+b",
            "a%b",
            "a%20b",
            "a%2Fb",
            "a%252Fb",
            "a/b",
            "a//b",
            "a/",
            "a.",
            ".a",
            "a..b",
            "a#b",
            "a?b=c",
            "a&b",
            "a=b",
            "a:b",
            "a;b",
            "a,b",
            "a@b",
            "a$b",
            "a!b",
            "a'b",
            "a\"b",
            "a*b",
            "a(b)",
            "a<b>",
            "a|b",
            "a\\b",
            "a^b",
            "a`b",
            "a{b}",
            "a[b]",
            "a~b",
            "a_b",
            "a-b",
            "Größe",
            "\u00e9",
            "e\u0301",
            "日本語/資料.pdf",
            "\uff5e",
            "😀",
            "x/../y",
            "x/./y",
            "CON",
            "com1.txt");

    private static final List<String> CONTROL = List.of("a\nb", "a\tb", "a\rb", "a\u0000b", "a\u007fb");

    private OddKeys() {}

    /** A beginning that no other test has used on the same service. */
    static String fresh() {
        return "kit-" + Long.toHexString(ThreadLocalRandom.current().nextLong());
    }

    /** Ends of keys without control characters. */
    static List<String> printable() {
        return PRINTABLE;
    }

    /** Ends of keys of any characters. */
    static List<String> any() {
        return Stream.concat(PRINTABLE.stream(), CONTROL.stream()).toList();
    }

    /** A key that begins so and has just that many bytes in UTF-8. */
    static String ofLength(String start, String sign, int bytes) {
        int left = bytes - length(start);
        return start + sign.repeat(left / length(sign)) + "x".repeat(left % length(sign));
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
