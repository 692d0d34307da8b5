package dev.tern.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** On AWS Lambda, for payload format 2.0: {@code dev.tern.bare.BareLambda::handleRequest}. */
public class BareLambda implements RequestStreamHandler {
    private final BareAnswers answers;

    /** A chat that says what it is told. */
    public BareLambda() {
        this(prompt -> prompt);
    }

    /** A chat of its own. */
    protected BareLambda(BareChat chat) {
        this.answers = new BareAnswers(chat);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        JsonNode event = BareAnswers.JSON.readTree(input);
        byte[] answer = answers.to(event.path("rawPath").asText(), body(event));
        ObjectNode response = BareAnswers.JSON.createObjectNode();
        response.put("statusCode", 200);
        response.putObject("headers").put("Content-Type", BareAnswers.TYPE);
        response.put("body", new String(answer, UTF_8));
        BareAnswers.JSON.writeValue(output, response);
    }

    private static byte[] body(JsonNode event) {
        String body = event.path("body").asText();
        return event.path("isBase64Encoded").asBoolean() ? Base64.getDecoder().decode(body) : body.getBytes(UTF_8);
    }
}
