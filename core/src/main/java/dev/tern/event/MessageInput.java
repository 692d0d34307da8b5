package dev.tern.event;

import dev.tern.function.ExportedFunction;
import dev.tern.function.FunctionType;
import dev.tern.http.Body;
import dev.tern.http.JsonCodec;
import dev.tern.problem.ProblemException;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.support.MessageBuilder;

/** Reads a message strictly as what a function takes, as the HTTP door reads a body. */
final class MessageInput {
    // A message that only names a document is short, and a longer one need not be read to know that it is none.
    private static final int MOST_NAMING_BYTES = 8 * 1024;

    private final JsonCodec json;

    MessageInput(JsonCodec json) {
        this.json = json;
    }

    /**
     * The message as the input of a function.
     *
     * @throws ProblemException of type invalid request if it is none
     */
    @Nullable
    Object of(CloudEvent event, ExportedFunction function) {
        return wrapped(read(data(event), isJson(event), function.input()), function.input());
    }

    /** A text as the input of a function: itself, or as the {@code text} of what it takes. */
    @Nullable
    Object ofText(String text, ExportedFunction function) {
        FunctionType type = function.input();
        boolean plain = type.shape() == FunctionType.Shape.TEXT || type.shape() == FunctionType.Shape.BYTES;
        Body body = plain ? Body.of(text) : json.encode(Map.of("text", text));
        return wrapped(read(body, !plain, type), type);
    }

    /** The document that the message names, if it does and says nothing else. */
    Optional<String> documentNamedBy(CloudEvent event) {
        Body body = data(event);
        if (body.size() > MOST_NAMING_BYTES || !body.text().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return name((Map<?, ?>) json.decode(body, Map.class));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> name(Map<?, ?> message) {
        Object name = message.containsKey("document_id") ? message.get("document_id") : message.get("documentId");
        return message.size() == 1 && name instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private @Nullable Object read(Body body, boolean isJson, FunctionType type) {
        return switch (type.shape()) {
            case NOTHING -> null;
            case TEXT -> text(body, isJson);
            case BYTES -> body.bytes();
            case VALUE, ELEMENTS -> value(body, type);
        };
    }

    private Object text(Body body, boolean isJson) {
        boolean quoted = isJson && body.text().stripLeading().startsWith("\"");
        return quoted ? json.decode(body, String.class) : utf8(body);
    }

    private Object value(Body body, FunctionType type) {
        if (body.isEmpty()) {
            throw ProblemException.invalid("", "is required");
        }
        Object value = json.decode(body, type.payload().getType());
        if (type.shape() == FunctionType.Shape.ELEMENTS && ((List<?>) value).contains(null)) {
            throw ProblemException.invalid("", "must not contain null");
        }
        return value;
    }

    private static String utf8(Body body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("", "must be text in UTF-8").causedBy(e);
        }
    }

    private static @Nullable Object wrapped(@Nullable Object value, FunctionType type) {
        return type.message() && value != null
                ? MessageBuilder.withPayload(value).build()
                : value;
    }

    private static Body data(CloudEvent event) {
        CloudEventData data = event.getData();
        return data == null ? Body.empty() : Body.of(data.toBytes());
    }

    /** By CloudEvents, data of which nobody says what it is is JSON. */
    private static boolean isJson(CloudEvent event) {
        String type = event.getDataContentType();
        return type == null || type.toLowerCase(Locale.ROOT).contains("json");
    }
}
