package dev.tern.azurehost;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The worker's way from a body to the type that a method declares. What has no rule of its own is read as JSON; what is
 * not JSON then fails the call before any code of the app has run.
 */
final class BodyConversion {
    private static final Gson GSON = new Gson();
    private static final Map<Type, Function<String, Object>> NUMBERS = Map.ofEntries(
            Map.entry(long.class, Long::parseLong),
            Map.entry(Long.class, Long::parseLong),
            Map.entry(int.class, Integer::parseInt),
            Map.entry(Integer.class, Integer::parseInt),
            Map.entry(short.class, Short::parseShort),
            Map.entry(Short.class, Short::parseShort),
            Map.entry(byte.class, Byte::parseByte),
            Map.entry(Byte.class, Byte::parseByte),
            Map.entry(double.class, Double::parseDouble),
            Map.entry(Double.class, Double::parseDouble),
            Map.entry(float.class, Float::parseFloat),
            Map.entry(Float.class, Float::parseFloat));

    private BodyConversion() {}

    /**
     * The value for the type; null for no body, unless the type is Optional.
     *
     * @throws HostException if the worker would fail the call
     */
    static @Nullable Object convert(HostBody body, Type target) {
        if (!Optional.class.equals(raw(target))) {
            return plain(body, target);
        }
        Type inner = target instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : Object.class;
        return Optional.ofNullable(plain(body, inner));
    }

    private static @Nullable Object plain(HostBody body, Type target) {
        try {
            if (body instanceof HostBody.Text text) {
                return ofText(text.text(), target);
            }
            return body instanceof HostBody.Bytes bytes ? ofBytes(bytes.bytes(), target) : null;
        } catch (JsonParseException | NumberFormatException e) {
            throw new HostException("the body cannot be converted to " + target.getTypeName(), e);
        }
    }

    private static Object ofText(String text, Type target) {
        Class<?> raw = raw(target);
        if (raw == String.class) {
            return text;
        }
        Function<String, Object> number = NUMBERS.get(raw);
        return number == null ? ofJson(text, target) : number.apply(text);
    }

    private static Object ofBytes(byte[] bytes, Type target) {
        if (target == byte[].class) {
            return bytes.clone();
        }
        if (target == Byte[].class) {
            Byte[] boxed = new Byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                boxed[i] = bytes[i];
            }
            return boxed;
        }
        // The worker names no charset, so bytes that are no text in the JVM's own are lost here.
        String text = new String(bytes, Charset.defaultCharset());
        return raw(target) == String.class ? text : ofJson(text, target);
    }

    private static Object ofJson(String text, Type target) {
        Class<?> raw = raw(target);
        Object value = GSON.fromJson(text, Collection.class.isAssignableFrom(raw) ? target : raw);
        if (value != null) {
            return value;
        }
        if (raw.isInstance(text)) {
            return text;
        }
        throw new HostException("the body cannot be converted to " + target.getTypeName());
    }

    private static Class<?> raw(Type type) {
        Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
        if (raw instanceof Class<?> known) {
            return known;
        }
        throw new HostException("the worker cannot bind to " + type.getTypeName());
    }
}
