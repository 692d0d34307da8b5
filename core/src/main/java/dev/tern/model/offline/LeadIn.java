package dev.tern.model.offline;

import java.util.List;

/** A sentence like "It runs on:", which says nothing without the list below it. */
final class LeadIn {

    private static final int MOST_ITEMS = 7;

    private LeadIn() {}

    /** Whether it can be quoted: a list follows, and not code, which is no part of the material. */
    static boolean hasItems(Quotable leadIn, List<Quotable> material) {
        return !items(leadIn, material).isEmpty();
    }

    /** The sentence, or the lead-in with its list. */
    static String quote(Quotable quotable, List<Quotable> material) {
        StringBuilder quote = new StringBuilder(quotable.sentence());
        if (Sentence.isLeadIn(quotable.sentence())) {
            items(quotable, material).forEach(item -> quote.append("\n- ").append(item.sentence()));
        }
        return quote.toString();
    }

    private static List<Quotable> items(Quotable leadIn, List<Quotable> material) {
        int next = leadIn.position() + 1;
        return material.subList(next, Math.min(material.size(), next + MOST_ITEMS)).stream()
                .takeWhile(item -> isItemBelow(leadIn, item))
                .toList();
    }

    /** Items seldom have a full stop, and the paragraph after the list always has. */
    private static boolean isItemBelow(Quotable leadIn, Quotable item) {
        return item.leads()
                && item.source() == leadIn.source()
                && item.heading().equals(leadIn.heading())
                && !Sentence.isTerminated(item.sentence())
                && !Sentence.isLeadIn(item.sentence());
    }
}
