package dev.tern.document;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left of the limits while one document is read, by one thread. Once overdrawn it stays so: a library that
 * swallows the exception gets it again, and {@link #refusal()} tells it in the end.
 */
final class ReadingBudget {
    private static final int TICKS_BETWEEN_CLOCKS = 1_024;

    private final ReadingLimits limits;
    private final long start = System.nanoTime();
    private long characters;
    private long decodedBytes;
    private long glyphs;
    private int ticks;
    private @Nullable RuntimeException refusal;

    ReadingBudget(ReadingLimits limits) {
        this.limits = limits;
    }

    ReadingLimits limits() {
        return limits;
    }

    /** To be called for every small step of the work. */
    void tick() {
        if (++ticks % TICKS_BETWEEN_CLOCKS == 0) {
            checkTime();
        } else if (refusal != null) {
            throw refusal;
        }
    }

    void checkTime() {
        if (refusal != null) {
            throw refusal;
        }
        try {
            Invocation.current().ifPresent(Invocation::checkDeadline);
        } catch (DeadlineExceededException late) {
            throw refuse(late);
        }
        if (System.nanoTime() - start > limits.time().toNanos()) {
            throw refuse(UnreadableDocumentException.tooSlow(limits.time().toSeconds()));
        }
    }

    void startPage() {
        decodedBytes = 0;
        glyphs = 0;
        checkTime();
    }

    void takeCharacters(int count) {
        characters += count;
        refuseIf(characters > limits.characters(), "has more than " + limits.characters() + " characters");
    }

    void takeGlyphs(int count) {
        glyphs += count;
        refuseIf(glyphs > limits.pageGlyphs(), "has a page with more than " + limits.pageGlyphs() + " characters");
        tick();
    }

    void takeDecodedBytes(int count) {
        decodedBytes += count;
        refuseIf(
                decodedBytes > limits.decodedBytes(),
                "expands to more than " + ReadingLimits.megabytes(limits.decodedBytes()) + " MB for one page");
        tick();
    }

    Optional<RuntimeException> refusal() {
        return Optional.ofNullable(refusal);
    }

    void refuseIf(boolean overdrawn, String what) {
        if (overdrawn) {
            throw refuse(UnreadableDocumentException.tooLarge(what));
        }
    }

    private RuntimeException refuse(RuntimeException reason) {
        refusal = reason;
        return reason;
    }
}
