package dev.tern.model.offline;

import dev.tern.model.offline.FenceTag.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the tags of fences in a text, in linear time. */
final class FenceTags {

    /** Attributes are short; looking further would make a hostile text slow. */
    private static final int LONGEST_TAG = 1_000;

    private final String text;

    private FenceTags(String text) {
        this.text = text;
    }

    static List<FenceTag> in(String text) {
        FenceTags scanner = new FenceTags(text);
        List<FenceTag> tags = new ArrayList<>();
        int at = text.indexOf('<');
        while (at >= 0) {
            Optional<FenceTag> tag = scanner.tagAt(at);
            tag.ifPresent(tags::add);
            at = text.indexOf('<', tag.map(FenceTag::end).orElse(at + 1));
        }
        return tags;
    }

    private Optional<FenceTag> tagAt(int start) {
        boolean opens = !text.startsWith("</", start);
        int name = opens ? start + 1 : start + 2;
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.element(), name)) {
                return tag(kind, opens, start, name + kind.element().length());
            }
        }
        return Optional.empty();
    }

    private Optional<FenceTag> tag(Kind kind, boolean opens, int start, int afterName) {
        int close = closingBracket(afterName);
        if (close < 0 || !endsName(afterName)) {
            return Optional.empty();
        }
        String content = text.substring(afterName, close);
        TagAttributes attributes = opens ? TagAttributes.of(content) : TagAttributes.NONE;
        // HTML has <source> too, but without an index.
        boolean foreign = opens ? kind == Kind.SOURCE && attributes.index() == 0 : !content.isBlank();
        return foreign
                ? Optional.empty()
                : Optional.of(new FenceTag(
                        kind, opens, start, close + 1, attributes, startsLine(start), endsLine(close + 1)));
    }

    private boolean endsName(int at) {
        char c = text.charAt(at);
        return c == '>' || Character.isWhitespace(c);
    }

    /** The index of the {@code >} which is not inside a quoted attribute, or -1. */
    private int closingBracket(int from) {
        char quote = 0;
        int end = Math.min(text.length(), from + LONGEST_TAG);
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (quote == 0 && c == '<')) {
                return -1;
            }
            if (quote == 0 && c == '>') {
                return i;
            }
            if (c == '"' || c == '\'') {
                quote = quote == 0 ? c : quote == c ? 0 : quote;
            }
        }
        return -1;
    }

    private boolean startsLine(int at) {
        int before = at - 1;
        while (before >= 0 && isBlank(text.charAt(before))) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }

    private boolean endsLine(int at) {
        int after = at;
        while (after < text.length() && isBlank(text.charAt(after))) {
            after++;
        }
        return after == text.length() || text.charAt(after) == '\n';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r';
    }
}
