package dev.tern.gcp.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.cloud.CloudProvider;
import dev.tern.conformance.kit.MessageSenderKit;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.gcp.GcpCloudProvider;
import dev.tern.state.MessageSender;
import dev.tern.state.StoreAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("To Pub/Sub, which its emulator stands in for,")
class PubSubMessageSenderIT extends MessageSenderKit {
    private static final CloudProvider GOOGLE = new GcpCloudProvider();
    private static HttpProcess emulator;
    private static Map<String, String> variables = Map.of();

    private final String name = "kit-" + UUID.randomUUID();

    @BeforeAll
    static void start(@TempDir Path folder) {
        emulator = Emulator.pubSub(folder);
        variables = Map.of("PUBSUB_EMULATOR_HOST", Emulator.host(emulator));
    }

    @AfterAll
    static void stop() {
        if (emulator != null) {
            emulator.close();
        }
    }

    @BeforeEach
    void makeTopic() {
        String topic = "projects/demo-tern/topics/" + name;
        ask("PUT", "/v1/" + topic, json());
        ask("PUT", subscription(""), json().put("topic", topic));
    }

    @Override
    protected MessageSender sender() {
        return GOOGLE.messages(StoreAddress.parse("pubsub://demo-tern/" + name), variables)
                .orElseThrow();
    }

    @Override
    protected List<Message> receive(int count) {
        List<Message> messages = new ArrayList<>();
        while (messages.size() < count) {
            JsonNode pulled = ask("POST", subscription(":pull"), json().put("maxMessages", count - messages.size()));
            for (JsonNode each : pulled.path("receivedMessages")) {
                messages.add(message(each.path("message")));
                ObjectNode done = json();
                done.putArray("ackIds").add(each.path("ackId").asText());
                ask("POST", subscription(":acknowledge"), done);
            }
        }
        return messages;
    }

    private String subscription(String verb) {
        return "/v1/projects/demo-tern/subscriptions/" + name + verb;
    }

    private static Message message(JsonNode message) {
        Map<String, String> attributes = new HashMap<>();
        message.path("attributes")
                .properties()
                .forEach(each -> attributes.put(each.getKey(), each.getValue().asText()));
        byte[] body = Base64.getDecoder().decode(message.path("data").asText());
        return new Message(new String(body, StandardCharsets.UTF_8), attributes);
    }

    private static JsonNode ask(String method, String target, JsonNode body) {
        GoogleService service = GoogleService.of("", variables.get("PUBSUB_EMULATOR_HOST"), Map.of(), Map::of);
        GoogleAnswer answer = GoogleAnswer.to(
                () -> service.json(method, target, body.toString().getBytes(StandardCharsets.UTF_8)));
        if (!answer.isGood()) {
            throw GoogleAnswer.failure(answer.status(), "emulator");
        }
        return answer.body();
    }

    private static ObjectNode json() {
        return GoogleAnswer.JSON.createObjectNode();
    }
}
