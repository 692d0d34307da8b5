package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.TimerTrigger;
import dev.tern.event.EventDispatcher;
import dev.tern.runtime.TernRuntime;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A timer on Azure Functions, every five minutes: its event goes to the one exported function that takes it, and keeps
 * Tern warm if there is none. It is deployed only where {@code tern package --keep-warm} was asked for it. Tern starts
 * with the first call; one that cannot start, or a function that fails, is an execution that failed.
 */
public final class AzureTimer {
    private final Supplier<EventDispatcher> door;
    private final HostSettings settings;

    /** Called by Azure's worker, for every call. */
    public AzureTimer() {
        this(() -> TernRuntime.shared().events(), HostSettings.of(System.getenv()));
    }

    AzureTimer(Supplier<EventDispatcher> door, HostSettings settings) {
        this.door = door;
        this.settings = settings;
    }

    /**
     * Deals with the timer's event; called by Azure's worker.
     *
     * @param timer when the timer fired last and will fire next, as JSON of the host's
     * @throws dev.tern.event.EventException if it cannot be dealt with
     */
    @FunctionName("keepWarm")
    public void keepWarm(
            @TimerTrigger(name = "timer", schedule = "0 */5 * * * *") String timer,
            @Nullable ExecutionContext context) {
        // What a function gives for a timer, nobody gets.
        Settled.by(door.get().handle(TimerEvent.of(timer, context, Instant.now().plus(settings.timeLimit()))));
    }
}
