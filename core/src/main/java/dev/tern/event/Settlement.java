package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventKey;
import dev.tern.delivery.Occurrence;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.once.Claim;
import dev.tern.once.Claims;
import dev.tern.state.StoreException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles one delivery: claims it, has the work done, puts it aside if that failed for good, and remembers it. It never
 * throws, so that one delivery never takes others along. Thread-safe.
 */
final class Settlement {
    private final Claims claims;
    private final DeadLetters deadLetters;
    private final EventLog log;

    Settlement(Claims claims, DeadLetters deadLetters, EventLog log) {
        this.claims = claims;
        this.deadLetters = deadLetters;
        this.log = log;
    }

    /** How a try ended, and what it ended with if that was no sentence of ours. */
    private record Ending(EventOutcome outcome, @Nullable Throwable failure) {
        static Ending of(EventOutcome outcome) {
            return new Ending(outcome, null);
        }

        static Ending of(Throwable failure) {
            return new Ending(Failures.of(failure), Failures.isUnexpected(failure) ? failure : null);
        }
    }

    EventOutcome settle(Delivery delivery, EventWork work) {
        EventLog.Timer timer = log.timer();
        Ending ending = ending(delivery, work);
        log.settled(delivery, work.name(), ending.outcome(), timer, ending.failure());
        return ending.outcome();
    }

    private Ending ending(Delivery delivery, EventWork work) {
        try {
            Occurrence what = delivery.what();
            if (what instanceof Occurrence.NothingToDo || what instanceof Occurrence.Handshake) {
                return Ending.of(EventOutcome.done());
            }
            if (what instanceof Occurrence.ScheduleFired) {
                return attempt(delivery, work);
            }
            return once(delivery, work);
        } catch (Throwable e) {
            return Ending.of(e);
        }
    }

    private Ending once(Delivery delivery, EventWork work) {
        Claim claim = claims.claim("event-" + EventKey.of(delivery.event()));
        return switch (claim.state()) {
            case DONE_BEFORE -> Ending.of(EventOutcome.duplicate());
            case ELSEWHERE -> Ending.of(EventOutcome.failedForNow("the same event is being worked on elsewhere"));
            case OURS -> end(attempt(delivery, work), claim);
        };
    }

    /** What is done stays done even if nobody can be told: the platform is, and will not deliver it again. */
    private static Ending end(Ending ending, Claim claim) {
        if (ending.outcome().isToComeAgain()) {
            claim.release();
            return ending;
        }
        try {
            claim.done();
        } catch (StoreException | DeadlineExceededException e) {
            EventLog.notRemembered();
        }
        return ending;
    }

    private Ending attempt(Delivery delivery, EventWork work) {
        try {
            work.handle(delivery);
            return Ending.of(EventOutcome.done());
        } catch (Throwable e) {
            Ending ending = Ending.of(e);
            return ending.outcome().isToComeAgain() ? ending : putAside(delivery, ending);
        }
    }

    /** Nothing is lost: what cannot be put aside is left to the platform, which has a place for it of its own. */
    private Ending putAside(Delivery delivery, Ending ending) {
        String reason = String.valueOf(ending.outcome().reason());
        Optional<String> hindrance = deadLetters.put(delivery.event(), reason);
        return hindrance
                .map(why -> new Ending(
                        EventOutcome.failedForNow(reason + "; it is left to the platform, because " + why),
                        ending.failure()))
                .orElse(ending);
    }
}
