package dev.tern.conformance.lambda.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.wire.Field;
import dev.tern.http.Body;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What a function answered, read as a front door reads it: JSON with {@code statusCode}, headers and a body.
 *
 * @param root the JSON
 */
record FunctionAnswer(JsonNode root) {
    private static final int FIRST_STATUS = 200;
    private static final int LAST_STATUS = 599;

    static FunctionAnswer of(LambdaOutcome outcome) throws MalformedAnswerException {
        if (outcome instanceof LambdaOutcome.Failure failure) {
            throw new MalformedAnswerException("the function failed with " + failure.errorType());
        }
        if (outcome.body().length > Limits.LAMBDA_PAYLOAD) {
            throw new MalformedAnswerException("the answer is larger than Lambda carries");
        }
        try {
            return new FunctionAnswer(EventJson.MAPPER.readTree(outcome.body()));
        } catch (IOException e) {
            throw new MalformedAnswerException("the answer is not JSON");
        }
    }

    int status() throws MalformedAnswerException {
        JsonNode status = root.path("statusCode");
        if (!status.isInt() || status.intValue() < FIRST_STATUS || status.intValue() > LAST_STATUS) {
            throw new MalformedAnswerException("statusCode is not an HTTP status");
        }
        return status.intValue();
    }

    /** The lines of {@code headers}: one value to a name. */
    List<Field> headers() throws MalformedAnswerException {
        List<Field> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : objectAt("headers").properties()) {
            lines.add(line(field.getKey(), field.getValue()));
        }
        return lines;
    }

    /** The lines of {@code multiValueHeaders}: a list of values to a name. */
    List<Field> multiValueHeaders() throws MalformedAnswerException {
        List<Field> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : objectAt("multiValueHeaders").properties()) {
            lines.addAll(list(field.getKey(), field.getValue()));
        }
        return lines;
    }

    /** The lines of {@code cookies}. */
    List<Field> cookies() throws MalformedAnswerException {
        JsonNode cookies = root.path("cookies");
        return cookies.isMissingNode() || cookies.isNull() ? List.of() : list("Set-Cookie", cookies);
    }

    Body body() throws MalformedAnswerException {
        JsonNode body = root.path("body");
        if (body.isContainerNode()) {
            throw new MalformedAnswerException("body is not a string");
        }
        String text = body.isNull() ? "" : body.asText();
        try {
            boolean base64 = root.path("isBase64Encoded").asBoolean();
            return base64 ? Body.of(Base64.getDecoder().decode(text)) : Body.of(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedAnswerException("body is not base64");
        }
    }

    private JsonNode objectAt(String name) throws MalformedAnswerException {
        JsonNode object = root.path(name);
        if (!object.isObject() && !object.isNull() && !object.isMissingNode()) {
            throw new MalformedAnswerException(name + " is not an object");
        }
        return object;
    }

    private static List<Field> list(String name, JsonNode values) throws MalformedAnswerException {
        if (!values.isArray()) {
            throw new MalformedAnswerException(name + " is not a list");
        }
        List<Field> lines = new ArrayList<>();
        for (JsonNode value : values) {
            lines.add(line(name, value));
        }
        return lines;
    }

    private static Field line(String name, JsonNode value) throws MalformedAnswerException {
        if (!value.isValueNode() || value.isNull()) {
            throw new MalformedAnswerException("a value of " + name + " is not a string");
        }
        return new Field(name, value.asText());
    }
}
