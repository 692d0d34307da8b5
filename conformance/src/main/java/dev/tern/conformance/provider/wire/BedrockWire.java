package dev.tern.conformance.provider.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.stub.StubRequest;
import dev.tern.http.PercentEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Bedrock's <a href="https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html">Converse</a>: a
 * JSON object, or AWS's event stream.
 */
final class BedrockWire implements WireFormat {
    private static final String PROVIDER = "bedrock";
    private static final String JSON = "application/json";
    private static final String EVENTS = "application/vnd.amazon.eventstream";
    private static final Map<String, String> STOP_REASONS =
            Map.of("stop", "end_turn", "length", "max_tokens", "content_filter", "content_filtered");

    private final WireFailures failures = new WireFailures(PROVIDER);

    @Override
    public StubReply whole(WireAnswer answer) {
        return Template.answer(PROVIDER, answer, values(answer, answer.whole()));
    }

    @Override
    public StubReply stream(WireAnswer answer) {
        JsonNode shape = Template.read(PROVIDER, "stream");
        List<byte[]> events = new ArrayList<>();
        events.add(event("messageStart", shape, answer, ""));
        answer.text().forEach(text -> events.add(event("contentBlockDelta", shape, answer, text)));
        if (answer.broken()) {
            events.add(EventStreamFrame.exception(
                    "modelStreamErrorException",
                    shape.path("modelStreamErrorException").toString()));
        } else if (answer.finish() != null) {
            events.add(event("contentBlockStop", shape, answer, ""));
            events.add(event("messageStop", shape, answer, ""));
            if (answer.input() != null) {
                events.add(event("metadata", shape, answer, ""));
            }
        }
        return StubReply.of(200, EVENTS, events);
    }

    @Override
    public StubReply garbage(boolean streamed) {
        return streamed
                ? StubReply.of(200, EVENTS, List.of(EventStreamFrame.event("contentBlockDelta", "{nonsense")))
                : StubReply.of(200, JSON, "{\"output\": [nonsense");
    }

    @Override
    public StubReply empty(boolean streamed) {
        return StubReply.of(200, streamed ? EVENTS : JSON, "");
    }

    /** Titan takes one text a request and tells how many tokens it had. */
    @Override
    public StubReply vectors(StubRequest request, List<List<Float>> vectors) {
        int asked = Integer.parseInt(request.json().path("inputText").asText().replaceAll("\\D", ""));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("inputTextTokenCount", 4);
        vectors.get(asked).forEach(number -> body.withArray("embedding").add(number));
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
        body.path("system")
                .forEach(
                        part -> messages.add(List.of("system", part.path("text").asText())));
        body.path("messages")
                .forEach(message -> messages.add(List.of(
                        message.path("role").asText(),
                        message.path("content").path(0).path("text").asText())));
        JsonNode told = body.path("inferenceConfig");
        String[] path = request.target().split("/", -1);
        return new Received(
                PercentEncoding.decodedPath(path[2]),
                messages,
                told.hasNonNull("maxTokens") ? told.path("maxTokens").asInt() : null,
                told.hasNonNull("temperature") ? told.path("temperature").asDouble() : null,
                path[3].equals("converse-stream"));
    }

    private static byte[] event(String type, JsonNode shape, WireAnswer answer, String text) {
        JsonNode filled = Template.filled(shape.path(type), values(answer, text));
        return EventStreamFrame.event(type, filled.toString());
    }

    private static Map<String, Object> values(WireAnswer answer, String text) {
        return Map.of(
                "text", text,
                "finish", STOP_REASONS.getOrDefault(Objects.requireNonNullElse(answer.finish(), ""), ""),
                "fresh", answer.fresh(),
                "output", answer.output(),
                "cached", answer.cached(),
                "total", answer.total());
    }
}
