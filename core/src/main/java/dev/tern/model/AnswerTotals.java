package dev.tern.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the parts of an answer together again. One of a call; the parts of a stream come one after the other. */
final class AnswerTotals {
    private final StringBuilder text = new StringBuilder();
    private String finishReason = "unknown";
    private @Nullable TokenUsage usage;
    private @Nullable Answer last;

    void add(Answer part) {
        text.append(part.text());
        part.finishReason().ifPresent(reason -> finishReason = reason);
        // Providers repeat the count, each time of all so far, or tell it once at the end.
        usage = part.usage() == null ? usage : part.usage();
        last = part;
    }

    String text() {
        return text.toString();
    }

    String finishReason() {
        return finishReason;
    }

    /** What was told; nothing if the provider never told. */
    TokenUsage usage() {
        return usage == null ? TokenUsage.of(0, 0) : usage;
    }

    /** Whether usage was told, or there was nothing to tell of. */
    boolean counted() {
        return usage != null || last == null;
    }

    boolean empty() {
        return last == null;
    }

    /** What the tokens cost; empty where nobody knows, as tokens that nobody counted are not free. */
    Optional<Cost> cost(ModelSpec otherwise) {
        Price price = spec(otherwise).price();
        return price == null || !counted() ? Optional.empty() : Optional.of(price.of(usage()));
    }

    ModelSpec spec(ModelSpec otherwise) {
        return last == null ? otherwise : last.spec();
    }

    String provider(String otherwise) {
        return last == null ? otherwise : last.provider();
    }

    boolean cached() {
        return last != null && last.cached();
    }

    ModelName.@Nullable InsteadOf insteadOf() {
        return last == null ? null : last.insteadOf();
    }
}
