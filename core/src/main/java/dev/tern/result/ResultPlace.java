package dev.tern.result;

import dev.tern.invocation.DeadlineExceededException;
import dev.tern.problem.ProblemException;
import dev.tern.state.StoreException;

/** Takes results. One that comes again, because its event did, takes the place of the first or is known by its key. */
public interface ResultPlace {

    /**
     * Tells before the work, which may cost money, whether its result may go there at all.
     *
     * @throws ProblemException if it may not
     */
    default void check() {}

    /**
     * Hands a result over; once this returns, the receiver has it.
     *
     * @throws ProblemException if it is too long, or may not go there
     * @throws StoreException if it was not taken
     * @throws DeadlineExceededException if it was not taken in time
     */
    void put(Result result);
}
