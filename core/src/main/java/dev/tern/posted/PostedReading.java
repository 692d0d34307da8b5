package dev.tern.posted;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.PostedEvent;
import dev.tern.http.HttpRequest;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.HashedName;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Reads what was posted: one <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/http-protocol-binding.md">CloudEvent</a>
 * in binary or structured form, a batch of them, or what a cloud posts in a form of its own.
 */
final class PostedReading {
    private static final String BATCH = "application/cloudevents-batch";
    private static final String STRUCTURED = "application/cloudevents";
    private static final String NO_EVENT =
            "is no CloudEvent 1.0: an attribute is missing or malformed, or the body is not JSON";

    private final KnownEvents known;
    private final OwnTypes own;
    private final ObjectMapper json;

    PostedReading(KnownEvents known, ObjectMapper json) {
        this.known = known;
        this.own = new OwnTypes(json);
        this.json = json;
    }

    /**
     * What was posted; one bad event of a batch is a delivery that says so.
     *
     * @throws ProblemException if it is no event
     */
    List<Delivery> deliveries(HttpRequest request) {
        String type = request.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith(BATCH)) {
            return batch(request.body().bytes());
        }
        if (type.startsWith(STRUCTURED)) {
            return List.of(delivery(event(() -> structured(request.body().bytes()))));
        }
        if (request.headers().first(HeaderAttributes.SPEC_VERSION).isPresent()) {
            return List.of(delivery(event(() -> binary(request))));
        }
        PostedEvent posted =
                new PostedEvent(request.headers()::first, request.body().bytes());
        return known.deliveries(posted)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "send a CloudEvent, as headers that begin with ce- or as application/cloudevents+json"));
    }

    private List<Delivery> batch(byte[] body) {
        JsonNode all = tree(body);
        if (!all.isArray()) {
            throw ProblemException.invalid("", "must be an array of CloudEvents");
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (JsonNode one : all) {
            deliveries.add(element(one.toString()));
        }
        return deliveries;
    }

    private Delivery element(String text) {
        try {
            return delivery(event(() -> structured(text.getBytes(StandardCharsets.UTF_8))));
        } catch (ProblemException e) {
            return new Delivery(standIn(text), new Occurrence.Unreadable(e.detail()));
        }
    }

    private static CloudEvent standIn(String text) {
        return CloudEventBuilder.v1()
                .withId(HashedName.of(text))
                .withSource(URI.create(EventsEndpoint.PATH))
                .withType("dev.tern.unreadable.v1")
                .withData("application/json", text.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw ProblemException.invalid("", "is not JSON").causedBy(e);
        }
    }

    private Delivery delivery(CloudEvent event) {
        return known.delivery(event).orElseGet(() -> new Delivery(event, own.occurrence(event)));
    }

    private static CloudEvent structured(byte[] body) {
        return new JsonFormat().deserialize(body);
    }

    private static CloudEvent binary(HttpRequest request) {
        String version = request.headers().first(HeaderAttributes.SPEC_VERSION).orElse("");
        return new HeaderAttributes(request, SpecVersion.parse(version)).toEvent();
    }

    /** The library's messages repeat what they do not like, so they stay inside. */
    private static CloudEvent event(Supplier<CloudEvent> reading) {
        CloudEvent event;
        try {
            event = reading.get();
        } catch (RuntimeException e) {
            throw ProblemException.invalid("", NO_EVENT).causedBy(e);
        }
        if (event.getSpecVersion() != SpecVersion.V1) {
            throw ProblemException.invalid("", "is a CloudEvent of another version than 1.0");
        }
        if (event.getId().isEmpty()
                || event.getType().isEmpty()
                || event.getSource().toString().isEmpty()) {
            throw ProblemException.invalid("", NO_EVENT);
        }
        return event;
    }
}
