package dev.tern.document;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the elements of a web page mean for reading it. */
final class HtmlElements {
    private static final Set<String> NO_PROSE = words("""
            audio button canvas datalist dialog footer head iframe input map math menu nav noscript object option
            progress rp rt script select style svg template textarea video
            """);

    private static final Set<String> BLOCKS = words("""
            address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form
            h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ol p pre search section summary table tbody td tfoot
            th thead tr ul
            """);

    private static final Pattern INVISIBLE =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private HtmlElements() {}

    static boolean isSkipped(Element element) {
        return NO_PROSE.contains(element.normalName())
                || element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("role").equals("navigation")
                || INVISIBLE.matcher(element.attr("style")).find();
    }

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** From 1 to 6, or 0 if it is no heading. */
    static int headingLevel(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
