package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.function.ExportedFunctions;
import dev.tern.http.Arrival;
import dev.tern.http.JsonCodec;
import dev.tern.http.KeepWarm;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The other door: takes an event that is not HTTP, finds the one exported function whose input it is, and calls it
 * before the deadline. Thread-safe.
 */
public final class EventDispatcher {
    private final EventRecipients recipients;
    private final JsonCodec json;
    private final KeepWarm keepWarm;
    private final DeadlineExecutor executor;
    private final EventLog log;
    private final Supplier<Deliveries> deliveries;

    /**
     * A door to the exported functions.
     *
     * @param deliveries the road for what no function takes as the platform gives it; asked for when the first comes
     */
    public EventDispatcher(
            ExportedFunctions functions,
            JsonCodec json,
            KeepWarm keepWarm,
            DeadlineExecutor executor,
            EventLog log,
            Supplier<Deliveries> deliveries) {
        this.recipients = new EventRecipients(functions, json);
        this.json = json;
        this.keepWarm = keepWarm;
        this.executor = executor;
        this.log = log;
        this.deliveries = deliveries;
    }

    /**
     * Has the event dealt with. One that carries nothing but the mark {@code {"tern":"keep-warm"}}, and one of a schedule
     * that no function takes, keep Tern warm; the latter also keeps the index in order. An event goes to the function that
     * takes it as the platform gives it; if none does, its deliveries go to the function that takes CloudEvents, or else to
     * Tern's own work.
     *
     * @return what the function gave, or what each delivery came to
     * @throws EventException if no function or more than one takes the event, or if the function failed
     */
    public EventAnswer handle(PlatformEvent event) {
        Arrival arrival = log.arrival();
        try {
            return WarmMark.isOn(event, json) ? keepWarm(event, arrival) : handOver(event, arrival);
        } catch (EventException e) {
            log.failed(event, String.valueOf(e.getMessage()), arrival, null);
            throw e;
        } catch (Throwable e) {
            String reason = reason(e);
            log.failed(event, reason, arrival, e);
            throw new EventException(reason + "; the log has more under the request "
                    + event.invocation().requestId());
        }
    }

    private EventAnswer handOver(PlatformEvent event, Arrival arrival) throws Exception {
        Optional<EventRecipients.Recipient> found = recipients.find(event);
        if (found.isPresent()) {
            return call(found.get(), event, arrival);
        }
        List<Delivery> all = event.deliveries();
        if (!all.isEmpty()) {
            log.begin(event, arrival);
            Deliveries road = deliveries.get();
            return new EventAnswer.Outcomes(executor.call(event.invocation(), invocation -> road.handle(all)));
        }
        if (event.isSchedule()) {
            return onSchedule(event, arrival);
        }
        throw EventRecipients.nobodyFor(event);
    }

    private EventAnswer call(EventRecipients.Recipient recipient, PlatformEvent event, Arrival arrival)
            throws Exception {
        Optional<Object> result = executor.call(
                event.invocation(),
                invocation -> Optional.ofNullable(recipient.function().invoke(recipient.input())));
        log.handled(event, recipient.function().name(), arrival);
        return new EventAnswer.Result(result);
    }

    private EventAnswer onSchedule(PlatformEvent event, Arrival arrival) throws Exception {
        return quietly(event, arrival, keepWarm::onSchedule);
    }

    private EventAnswer keepWarm(PlatformEvent event, Arrival arrival) throws Exception {
        return quietly(event, arrival, keepWarm::touch);
    }

    private EventAnswer quietly(PlatformEvent event, Arrival arrival, Consumer<Invocation> work) throws Exception {
        Optional<Object> nothing = executor.call(event.invocation(), invocation -> {
            work.accept(invocation);
            return Optional.empty();
        });
        log.keptWarm(event, arrival);
        return new EventAnswer.Result(nothing);
    }

    private static String reason(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem.detail();
        }
        return failure instanceof DeadlineExceededException
                ? "the event was not dealt with in time"
                : "the function failed";
    }
}
