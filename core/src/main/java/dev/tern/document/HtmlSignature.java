package dev.tern.document;

import java.util.regex.Pattern;

/** Tells a web page from Markdown, which may hold tags too. */
final class HtmlSignature {
    private static final int LOOK_AT = 4_096;

    private static final String FOREWORD = "\\A(?>\\s+|<\\?xml[^>]*+>|<!--(?s:.*?)-->)*+";
    private static final Pattern PAGE = pattern(FOREWORD + "<(?:!doctype\\s+html|html|head|body)[\\s>]");
    private static final Pattern ANY_TAG = pattern("<[!/]?[a-z][^<]*>");

    private HtmlSignature() {}

    static boolean isIn(byte[] content, TextHint hint) {
        String start = TextDecoder.startOf(content, LOOK_AT);
        return PAGE.matcher(start).find()
                || (hint == TextHint.HTML && ANY_TAG.matcher(start).find());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
