package dev.tern.event;

import org.jspecify.annotations.Nullable;

/**
 * What became of one delivery.
 *
 * @param status what the platform has to know
 * @param reason why it failed, in a sentence that carries nothing of the event; null if it did not
 */
public record EventOutcome(Status status, @Nullable String reason) {

    /** What a delivery can come to. */
    public enum Status {
        /** It was dealt with. */
        DONE,
        /** It was dealt with before, and nothing was done now. */
        DUPLICATE,
        /** It cannot be dealt with, and was put aside with the reason. To the platform this is the end of it. */
        FAILED_FOR_GOOD,
        /** It could not be dealt with now, and the platform is to deliver it again. */
        FAILED_FOR_NOW
    }

    /** It was dealt with. */
    public static EventOutcome done() {
        return new EventOutcome(Status.DONE, null);
    }

    /** It was dealt with before. */
    public static EventOutcome duplicate() {
        return new EventOutcome(Status.DUPLICATE, null);
    }

    /** It cannot be dealt with, and was put aside. */
    public static EventOutcome failedForGood(String reason) {
        return new EventOutcome(Status.FAILED_FOR_GOOD, reason);
    }

    /** It is to be delivered again. */
    public static EventOutcome failedForNow(String reason) {
        return new EventOutcome(Status.FAILED_FOR_NOW, reason);
    }

    /** Whether the platform is to deliver it again. */
    public boolean isToComeAgain() {
        return status == Status.FAILED_FOR_NOW;
    }
}
