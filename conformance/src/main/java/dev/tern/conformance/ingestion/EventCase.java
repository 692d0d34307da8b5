package dev.tern.conformance.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that happens to objects or is sent, and what must come of it on every cloud.
 *
 * @param id its name
 * @param reason why it must be so
 * @param deadLetters whether there is a place for dead letters
 * @param actions what happens, in this order
 * @param expected what must come of it
 */
public record EventCase(
        String id, String reason, boolean deadLetters, List<CaseAction> actions, EventExpectation expected) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "events.json";

    /** All cases that there are. */
    public static List<EventCase> all() {
        try (InputStream in = Objects.requireNonNull(EventCase.class.getResourceAsStream(FILE), FILE)) {
            return read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Cases written as those are.
     *
     * @param json an array of them
     * @throws IllegalArgumentException if it is no JSON, or an action is none that there is
     */
    public static List<EventCase> read(String json) {
        try {
            List<EventCase> cases = new ArrayList<>();
            JSON.readTree(json).forEach(node -> cases.add(of(node)));
            return List.copyOf(cases);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the cases are no JSON", e);
        }
    }

    private static EventCase of(JsonNode node) {
        String id = node.path("id").asText();
        List<CaseAction> actions = new ArrayList<>();
        for (JsonNode action : node.path("actions")) {
            actions.add(action(id + "-" + actions.size(), action));
        }
        return new EventCase(
                id,
                node.path("reason").asText(),
                !node.path("deployment").asText().equals("without-dead-letters"),
                List.copyOf(actions),
                EventExpectation.of(node.path("expect")));
    }

    private static CaseAction action(String id, JsonNode node) {
        if (node.has("put")) {
            byte[] content = node.path("text")
                    .asText()
                    .repeat(node.path("repeated").asInt(1))
                    .getBytes(UTF_8);
            return new CaseAction.Happens(new Step.Change(node.path("put").asText(), content));
        }
        if (node.has("delete")) {
            return new CaseAction.Happens(new Step.Change(node.path("delete").asText(), null));
        }
        return new CaseAction.Told(notice(id, node), node.path("times").asInt(1));
    }

    private static Notice notice(String id, JsonNode node) {
        if (node.has("changed")) {
            return Notice.changed(
                    id, node.path("changed").asText(), node.path("size").asLong(100));
        }
        if (node.has("deleted")) {
            return Notice.deleted(id, node.path("deleted").asText());
        }
        if (node.has("message")) {
            return Notice.message(id, node.path("message").asText());
        }
        throw new IllegalArgumentException(id + " is none of put, delete, changed, deleted and message");
    }
}
