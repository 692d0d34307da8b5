package dev.tern.conformance.provider.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.stub.StubRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The <a href="https://platform.openai.com/docs/api-reference/chat">chat completions</a> of OpenAI, and what Azure and
 * Google make of them: a JSON object, or server-sent events that end with {@code [DONE]}.
 */
final class OpenAiWire implements WireFormat {
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";

    private final String provider;
    private final WireFailures failures;

    OpenAiWire(String provider) {
        this.provider = provider;
        this.failures = new WireFailures(provider);
    }

    @Override
    public StubReply whole(WireAnswer answer) {
        return Template.answer(provider, answer, values(answer, answer.whole()));
    }

    @Override
    public StubReply stream(WireAnswer answer) {
        JsonNode shape = Template.read(provider, "stream");
        List<byte[]> events = new ArrayList<>();
        shape.path("before").forEach(event -> events.add(event(event, answer, "")));
        for (String text : answer.text()) {
            if (answer.pings()) {
                events.add(": keep-alive\n\n".getBytes(StandardCharsets.UTF_8));
            }
            events.add(event(shape.path("delta"), answer, text));
        }
        if (answer.broken()) {
            events.add(event(shape.path("error"), answer, ""));
        } else {
            finish(shape, answer, events);
        }
        return StubReply.of(200, EVENTS, events);
    }

    private static void finish(JsonNode shape, WireAnswer answer, List<byte[]> events) {
        if (answer.finish() != null) {
            events.add(event(shape.path("finish"), answer, ""));
        }
        if (answer.input() != null) {
            shape.path("usage").forEach(event -> events.add(event(event, answer, "")));
        }
        if (answer.finish() != null) {
            events.add("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public StubReply garbage(boolean streamed) {
        return streamed
                ? StubReply.of(
                        200, EVENTS, List.of("data: {\"choices\": [nonsense\n\n".getBytes(StandardCharsets.UTF_8)))
                : StubReply.of(200, JSON, "{\"choices\": [nonsense");
    }

    @Override
    public StubReply empty(boolean streamed) {
        return StubReply.of(200, streamed ? EVENTS : JSON, "");
    }

    @Override
    public StubReply vectors(StubRequest request, List<List<Float>> vectors) {
        ObjectNode body =
                JsonNodeFactory.instance.objectNode().put("object", "list").put("model", "an-embedding");
        for (int i = 0; i < vectors.size(); i++) {
            ObjectNode item = body.withArray("data")
                    .addObject()
                    .put("object", "embedding")
                    .put("index", i);
            vectors.get(i).forEach(number -> item.withArray("embedding").add(number));
        }
        body.putObject("usage").put("prompt_tokens", 4).put("total_tokens", 4);
        return StubReply.of(200, JSON, body.toString());
    }

    @Override
    public StubReply failure(String shape, int retryAfter) {
        return failures.reply(shape, retryAfter);
    }

    @Override
    public Received read(StubRequest request) {
        JsonNode body = request.json();
        List<List<String>> messages = new ArrayList<>();
        body.path("messages")
                .forEach(
                        message -> messages.add(List.of(message.path("role").asText(), text(message.path("content")))));
        Optional<JsonNode> most = body.hasNonNull("max_tokens")
                ? Optional.of(body.path("max_tokens"))
                : Optional.of(body.path("max_completion_tokens")).filter(JsonNode::isNumber);
        return new Received(
                body.path("model").asText(),
                messages,
                most.map(JsonNode::asInt).orElse(null),
                body.hasNonNull("temperature") ? body.path("temperature").asDouble() : null,
                body.path("stream").asBoolean());
    }

    private static String text(JsonNode content) {
        return content.isArray() ? content.path(0).path("text").asText() : content.asText();
    }

    private static byte[] event(JsonNode shape, WireAnswer answer, String text) {
        return ("data: " + Template.filled(shape, values(answer, text)) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> values(WireAnswer answer, String text) {
        return Map.of(
                "text", text,
                "finish", Objects.requireNonNullElse(answer.finish(), ""),
                "input", Objects.requireNonNullElse(answer.input(), 0),
                "output", answer.output(),
                "cached", answer.cached(),
                "total", answer.total());
    }
}
