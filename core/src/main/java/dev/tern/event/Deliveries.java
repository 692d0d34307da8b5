package dev.tern.event;

import dev.tern.delivery.Delivery;
import java.util.List;
import java.util.Optional;

/** The road that all deliveries take, whichever door they came through. Thread-safe. */
public final class Deliveries {
    private final EventRecipients recipients;
    private final EventWork ownWork;
    private final Settlement settlement;
    private final int atOnce;

    Deliveries(EventRecipients recipients, EventWork ownWork, Settlement settlement, int atOnce) {
        this.recipients = recipients;
        this.ownWork = ownWork;
        this.settlement = settlement;
        this.atOnce = atOnce;
    }

    /**
     * Has deliveries dealt with, on a thread that works for a call: by the exported function that takes CloudEvents, or
     * else by Tern itself.
     *
     * @return what each came to, in their order
     * @throws EventException if more than one function takes CloudEvents
     */
    public List<EventOutcome> handle(List<Delivery> deliveries) {
        Optional<EventWork> users = recipients.findForCloudEvents().map(FunctionWork::new);
        EventWork work = users.orElse(ownWork);
        return new Batch(deliveries, delivery -> settlement.settle(delivery, work)).outcomes(atOnce);
    }
}
