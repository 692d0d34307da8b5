package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.tern.event.EventException;
import java.io.ByteArrayOutputStream;

/**
 * Reads events as Lambda's own Java runtime does for a handler of that type: with the serializer made for the class
 * where there is one, else with the runtime's plain one. Apart from the rest, as only Lambda has these classes.
 */
final class EventDecoder {
    private EventDecoder() {}

    static <T> T decode(LambdaEvent event, Class<T> type) {
        T decoded;
        try {
            decoded = serializer(type).fromJson(event.payload());
        } catch (RuntimeException e) {
            // The message of the exception may quote the payload.
            throw new EventException("the event of the kind " + event.kind().word() + " cannot be read as "
                    + type.getSimpleName() + event.kind().lacks());
        }
        return decoded;
    }

    /** A result of one of the library's classes, as Lambda's runtime would write it. */
    static byte[] encode(Object result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        @SuppressWarnings("unchecked")
        Class<Object> type = (Class<Object>) result.getClass();
        serializer(type).toJson(result, out);
        return out.toByteArray();
    }

    private static <T> PojoSerializer<T> serializer(Class<T> type) {
        return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
    }
}
