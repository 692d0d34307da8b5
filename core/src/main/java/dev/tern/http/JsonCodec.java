package dev.tern.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.tern.problem.ProblemException;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Tern's own strict reading and writing of JSON, the same on every cloud: an unknown or duplicate field, a number in
 * quotes, a second value after the first are errors, and dates are ISO 8601 text. Thread-safe.
 */
public final class JsonCodec {
    private final ObjectMapper mapper;

    /** The one configuration. */
    public JsonCodec() {
        // A zero byte is not a sign of UTF-16: text must be UTF-8.
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .disable(JsonFactory.Feature.CHARSET_DETECTION)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .addModules(new Jdk8Module(), new TimeOnDemand())
                .build();
    }

    /** The mapper itself, for parts of Tern that keep JSON of their own. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** Makes ready what reads and what writes values of a type; no value is made. */
    void prepare(Type type) {
        JavaType target = mapper.constructType(type);
        mapper.readerFor(target);
        mapper.writerFor(target);
    }

    /**
     * Reads a value.
     *
     * @throws ProblemException of type invalid request, which says which byte or which field is wrong
     */
    public Object decode(Body body, Type type) {
        Utf8.check(body);
        JavaType target = mapper.constructType(type);
        try (JsonParser parser = mapper.createParser(body.bytes())) {
            Object value = mapper.readerFor(target).readValue(parser);
            if (value == null) {
                throw ProblemException.invalid("", "must not be null");
            }
            return value;
        } catch (JacksonException e) {
            throw JsonFailures.toProblem(e);
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Writes a value. Half of a surrogate pair, which UTF-8 cannot carry, becomes a question mark. */
    public Body encode(Object value) {
        try {
            return Body.of(mapper.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the result cannot be written as JSON", e);
        }
    }
}
