package dev.tern.gcp;

import com.google.cloud.functions.CloudEventsFunction;
import dev.tern.event.EventAnswer;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;
import dev.tern.event.PlatformEvent;
import dev.tern.invocation.Invocation;
import dev.tern.runtime.TernRuntime;
import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The entry point for events on Google Cloud Functions: {@code --entry-point dev.tern.gcp.GcpEvents}, with a trigger of
 * Eventarc, Pub/Sub or Cloud Storage. The
 * <a href="https://github.com/GoogleCloudPlatform/functions-framework-java">Functions Framework</a> reads CloudEvents in
 * the binary and the structured form, and makes them of the events of first generation functions.
 *
 * <p>An event that is dealt with, was dealt with before, or has been put aside for good is answered 2xx, and that is the
 * end of it. One that is to come again is answered 500, which the framework makes of an exception: Eventarc and Pub/Sub
 * then deliver it again, for as long as the subscription says, and a function of the first generation if it was deployed
 * with {@code --retry}.
 *
 * <p>Tern starts with the one instance that the framework creates; a start that fails ends the process. Thread-safe.
 */
public final class GcpEvents implements CloudEventsFunction {
    /** A function of events is given <a href="https://cloud.google.com/functions/quotas">nine minutes</a> at most. */
    private static final Duration MOST = Duration.ofMinutes(9);

    private final Function<PlatformEvent, EventAnswer> door;
    private final Duration timeout;

    /**
     * Called by the Functions Framework.
     *
     * @throws dev.tern.runtime.StartException with the reason, if Tern cannot start
     */
    public GcpEvents() {
        this(TernRuntime.shared().events()::handle, timeout(System.getenv()));
    }

    GcpEvents(Function<PlatformEvent, EventAnswer> door, Duration timeout) {
        this.door = door;
        this.timeout = timeout;
    }

    /**
     * Has the event dealt with.
     *
     * @throws EventException with the reason, if it is to come again
     */
    @Override
    public void accept(CloudEvent event) {
        EventAnswer answer = door.apply(new GcpEvent(event, invocation(event)));
        if (answer instanceof EventAnswer.Outcomes outcomes) {
            for (EventOutcome outcome : outcomes.each()) {
                failIfToComeAgain(outcome);
            }
        }
    }

    static Duration timeout(Map<String, String> environment) {
        Duration configured = ConfiguredTimeout.of(environment);
        return configured.compareTo(MOST) < 0 ? configured : MOST;
    }

    private static void failIfToComeAgain(EventOutcome outcome) {
        if (outcome.isToComeAgain()) {
            throw new EventException(Objects.requireNonNullElse(outcome.reason(), "the event is to come again"));
        }
    }

    /** The <a href="https://github.com/cloudevents/spec/blob/main/cloudevents/extensions/distributed-tracing.md">trace</a> is an extension. */
    private Invocation invocation(CloudEvent event) {
        List<String> traces = event.getExtension("traceparent") instanceof String trace ? List.of(trace) : List.of();
        return Invocation.firstUsable(
                List.of(event.getId()), traces, Instant.now().plus(timeout));
    }
}
