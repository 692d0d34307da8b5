package dev.tern.event;

import dev.tern.delivery.Delivery;

/** What is done for a delivery. */
interface EventWork {

    /**
     * Does it, within the deadline of the current invocation.
     *
     * @throws Exception of any kind, from which {@link Failures} tells whether it is worth trying again
     */
    void handle(Delivery delivery) throws Exception;

    /** What to call it in the log. */
    String name();
}
