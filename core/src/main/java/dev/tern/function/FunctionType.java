package dev.tern.function;

import java.util.List;
import org.reactivestreams.Publisher;
import org.springframework.core.ResolvableType;
import org.springframework.messaging.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a function takes or gives, and the one way it travels over HTTP.
 *
 * @param shape the kind of payload
 * @param payload the type inside a {@code Message}, {@code Mono} or {@code Flux}; else the type itself
 * @param message whether the payload comes with headers
 * @param reactive whether the payload is handed over as a publisher
 */
public record FunctionType(Shape shape, ResolvableType payload, boolean message, boolean reactive) {

    /** How a payload travels. */
    public enum Shape {
        /** Nothing at all: the input of a {@code Supplier}, the output of a {@code Consumer}. */
        NOTHING,
        /** A {@code String}: plain text, or a JSON string. */
        TEXT,
        /** A {@code byte[]}: the bytes as they are, or base64 in a JSON string. */
        BYTES,
        /** Anything else: JSON. */
        VALUE,
        /** A {@code Flux}: a JSON array of its elements. */
        ELEMENTS
    }

    static final FunctionType NOTHING = new FunctionType(Shape.NOTHING, ResolvableType.NONE, false, false);

    /**
     * Reads a declared type.
     *
     * @throws UnsupportedFunctionException if the type has no meaning over HTTP, or was lost
     */
    static FunctionType of(ResolvableType declared) {
        Class<?> raw = declared.toClass();
        if (raw == Void.class || raw == void.class) {
            return NOTHING;
        }
        if (Message.class.isAssignableFrom(raw)) {
            FunctionType inner = of(declared.as(Message.class).getGeneric(0));
            refuse(inner.message || inner.reactive, declared);
            return new FunctionType(inner.shape, inner.payload, true, false);
        }
        if (Mono.class.isAssignableFrom(raw)) {
            FunctionType inner = of(declared.as(Mono.class).getGeneric(0));
            refuse(inner.reactive, declared);
            return new FunctionType(inner.shape, inner.payload, inner.message, true);
        }
        if (Publisher.class.isAssignableFrom(raw)) {
            refuse(raw != Flux.class, declared);
            // Of Flux itself: its supertypes know the element as a type variable only.
            FunctionType inner = of(declared.getGeneric(0));
            refuse(inner.message || inner.reactive, declared);
            ResolvableType list = ResolvableType.forClassWithGenerics(List.class, inner.payload);
            return new FunctionType(Shape.ELEMENTS, list, false, true);
        }
        refuse(raw == Object.class, declared);
        return new FunctionType(shapeOf(raw), declared, false, false);
    }

    private static Shape shapeOf(Class<?> raw) {
        if (raw == String.class) {
            return Shape.TEXT;
        }
        return raw == byte[].class ? Shape.BYTES : Shape.VALUE;
    }

    private static void refuse(boolean unsupported, ResolvableType declared) {
        if (unsupported) {
            throw new UnsupportedFunctionException(
                    "the type " + declared
                            + " cannot travel over HTTP; declare a record, String, byte[], List, Message, Mono or Flux with its type");
        }
    }
}
