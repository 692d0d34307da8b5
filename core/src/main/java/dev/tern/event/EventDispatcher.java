package dev.tern.event;

import dev.tern.function.ExportedFunctions;
import dev.tern.http.Arrival;
import dev.tern.http.JsonCodec;
import dev.tern.http.KeepWarm;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.problem.ProblemException;
import java.util.Optional;

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

    /** A door to the exported functions. */
    public EventDispatcher(
            ExportedFunctions functions, JsonCodec json, KeepWarm keepWarm, DeadlineExecutor executor, EventLog log) {
        this.recipients = new EventRecipients(functions, json);
        this.json = json;
        this.keepWarm = keepWarm;
        this.executor = executor;
        this.log = log;
    }

    /**
     * Has the event dealt with. One that carries nothing but the mark {@code {"tern":"keep-warm"}}, and one of a schedule
     * that no function takes, keep Tern warm.
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
        if (found.isEmpty() && event.isSchedule()) {
            return keepWarm(event, arrival);
        }
        EventRecipients.Recipient recipient = found.orElseThrow(() -> EventRecipients.nobodyFor(event));
        Optional<Object> result = executor.call(
                event.invocation(),
                invocation -> Optional.ofNullable(recipient.function().invoke(recipient.input())));
        log.handled(event, recipient.function().name(), arrival);
        return new EventAnswer.Result(result);
    }

    private EventAnswer keepWarm(PlatformEvent event, Arrival arrival) throws Exception {
        Optional<Object> nothing = executor.call(event.invocation(), invocation -> {
            keepWarm.touch(invocation);
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
