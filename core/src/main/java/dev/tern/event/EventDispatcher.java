package dev.tern.event;

import dev.tern.function.ExportedFunctions;
import dev.tern.http.JsonCodec;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The other door: takes an event that is not HTTP, finds the one exported function whose input it is, and calls it
 * before the deadline. Thread-safe.
 */
public final class EventDispatcher {
    private final EventRecipients recipients;
    private final DeadlineExecutor executor;
    private final EventLog log;

    /** A door to the exported functions. */
    public EventDispatcher(ExportedFunctions functions, JsonCodec json, DeadlineExecutor executor, EventLog log) {
        this.recipients = new EventRecipients(functions, json);
        this.executor = executor;
        this.log = log;
    }

    /**
     * Has the event dealt with.
     *
     * @return what the function gave, if anything
     * @throws EventException if no function or more than one takes the event, or if the function failed
     */
    public Optional<Object> handle(PlatformEvent event) {
        Instant start = Instant.now();
        try {
            EventRecipients.Recipient recipient = recipients.of(event);
            Optional<Object> result = executor.call(
                    event.invocation(),
                    invocation -> Optional.ofNullable(recipient.function().invoke(recipient.input())));
            log.handled(event, recipient.function().name(), Duration.between(start, Instant.now()));
            return result;
        } catch (EventException e) {
            log.failed(event, String.valueOf(e.getMessage()), Duration.between(start, Instant.now()), null);
            throw e;
        } catch (Throwable e) {
            String reason = reason(e);
            log.failed(event, reason, Duration.between(start, Instant.now()), e);
            throw new EventException(reason + "; the log has more under the request "
                    + event.invocation().requestId());
        }
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
