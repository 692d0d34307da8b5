package dev.tern.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.event.EventException;
import dev.tern.http.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What Lambda handed over: JSON of some service, or something else. */
final class LambdaEvent {
    static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final byte[] payload;
    private final JsonNode root;

    private LambdaEvent(byte[] payload, JsonNode root) {
        this.payload = payload;
        this.root = root;
    }

    static LambdaEvent read(byte[] payload) {
        return new LambdaEvent(payload, parse(payload));
    }

    /** The event as JSON; a missing node if it is not a JSON object. */
    JsonNode root() {
        return root;
    }

    /** The event as it came. */
    Body body() {
        return Body.of(payload);
    }

    /** The event as it came, to be read. */
    InputStream payload() {
        return new ByteArrayInputStream(payload);
    }

    /** What kind of event this is; never fails. */
    EventKind kind() {
        return EventKind.of(root);
    }

    /**
     * The event as one of the classes of {@code com.amazonaws.services.lambda.runtime.events}.
     *
     * @return empty if the class is not for events of this kind
     * @throws dev.tern.event.EventException if the event does not fit the class it should fit
     */
    <T> Optional<T> as(Class<T> type) {
        EventKind kind = kind();
        if (!kind.isReadAs(type)) {
            return Optional.empty();
        }
        if (kind.missing() != null) {
            throw new EventException("the event of the kind " + kind.word() + " cannot be read" + kind.lacks());
        }
        return Optional.of(EventDecoder.decode(this, type));
    }

    private static JsonNode parse(byte[] payload) {
        try {
            JsonNode root = JSON.readTree(payload);
            return root.isObject() ? root : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
