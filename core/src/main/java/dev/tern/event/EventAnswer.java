package dev.tern.event;

import java.util.List;
import java.util.Optional;

/** What came of an event of a platform, for its adapter to say in the platform's own way. */
public sealed interface EventAnswer {

    /** One function took the event as it is, and gave this. */
    record Result(Optional<Object> value) implements EventAnswer {}

    /** Each delivery came to this; in the order of {@link PlatformEvent#deliveries()}. */
    record Outcomes(List<EventOutcome> each) implements EventAnswer {}
}
