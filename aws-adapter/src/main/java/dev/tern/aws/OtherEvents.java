package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tern.aws.event.EventBatch;
import dev.tern.aws.event.QueueAnswer;
import dev.tern.config.Settings;
import dev.tern.delivery.Delivery;
import dev.tern.event.EventAnswer;
import dev.tern.event.EventOutcome;
import dev.tern.event.PlatformEvent;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.JsonCodec;
import dev.tern.invocation.Invocation;
import dev.tern.runtime.TernRuntime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The road of an event without HTTP in it: to the one function that takes it, and back with what that gave. */
final class OtherEvents {
    private static final byte[] NOTHING = "null".getBytes(StandardCharsets.UTF_8);

    private final TernRuntime runtime;

    OtherEvents(TernRuntime runtime) {
        this.runtime = runtime;
    }

    /** Throws what Lambda reports as the function's error: a sentence, and no stack trace. */
    byte[] answer(LambdaEvent event, @Nullable Context context) {
        EventInvocation facts = new EventInvocation(new EventFields(event.root()), FrontDoor.NONE, context, false);
        return toLambda(new OtherEvent(event, facts.toInvocation(Headers.none())));
    }

    private byte[] toLambda(OtherEvent event) {
        EventAnswer answer = runtime.events().handle(event);
        if (answer instanceof EventAnswer.Result result) {
            return result.value().map(this::encode).orElse(NOTHING);
        }
        List<EventOutcome> outcomes = ((EventAnswer.Outcomes) answer).each();
        boolean partial = runtime.context().getBean(Settings.class).get(QueueAnswer.PARTIAL);
        return event.batch.answer(outcomes, partial);
    }

    private byte[] encode(Object result) {
        return EventKind.isOfLibrary(result.getClass())
                ? EventDecoder.encode(result)
                : runtime.context().getBean(JsonCodec.class).encode(result).bytes();
    }

    private static final class OtherEvent implements PlatformEvent {
        private final LambdaEvent event;
        private final Invocation invocation;
        private final EventBatch batch;

        OtherEvent(LambdaEvent event, Invocation invocation) {
            this.event = event;
            this.invocation = invocation;
            this.batch = EventBatch.of(event.root());
        }

        @Override
        public String kind() {
            return event.kind().word();
        }

        @Override
        public Invocation invocation() {
            return invocation;
        }

        @Override
        public List<Delivery> deliveries() {
            return batch.deliveries();
        }

        @Override
        public boolean isSchedule() {
            return EventKind.isSchedule(event.root());
        }

        @Override
        public Optional<String> missing() {
            return Optional.ofNullable(event.kind().missing());
        }

        @Override
        public Body json() {
            return event.body();
        }

        @Override
        public Optional<Object> as(Class<?> type) {
            return event.as(type).map(Object.class::cast);
        }
    }
}
