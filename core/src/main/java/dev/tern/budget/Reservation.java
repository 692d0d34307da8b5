package dev.tern.budget;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** What is set aside for a call until it is known what it really took. Thread-safe. */
public final class Reservation {
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final Consumer<Spend> settlement;

    Reservation(Consumer<Spend> settlement) {
        this.settlement = settlement;
    }

    /** Counts what the call really took instead. Only the first time counts; it never fails. */
    public void settle(Spend really) {
        if (open.getAndSet(false)) {
            settlement.accept(really);
        }
    }
}
