package dev.tern.azure;

import dev.tern.event.EventAnswer;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;

/** What became of an event, said in the one way that a trigger of Azure has: the call fails or it does not. */
final class Settled {
    private Settled() {}

    /**
     * Returns if nothing of the event is to come again.
     *
     * @throws EventException if something is
     */
    static void by(EventAnswer answer) {
        if (!(answer instanceof EventAnswer.Outcomes outcomes)) {
            return;
        }
        long again =
                outcomes.each().stream().filter(EventOutcome::isToComeAgain).count();
        if (again > 0) {
            throw new EventException(again + " of " + outcomes.each().size() + " parts of the event are to come again");
        }
    }
}
