package dev.tern.posted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.http.Body;
import dev.tern.http.Door;
import dev.tern.http.Headers;
import dev.tern.http.HttpResponse;
import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.WriteCondition;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An event that is posted")
class PostedEventsTest {
    private static final String PATH = "/v1/events";
    private static final String STRUCTURED = "application/cloudevents+json; charset=utf-8";
    private static final String BATCH = "application/cloudevents-batch+json";

    @RegisterExtension
    static final Door OPEN = Door.with(
            "tern.index.ephemeral", "true",
            "tern.events.token", "let-me-in",
            "tern.events.callers", "ana",
            "tern.events.sources", "urn:good,urn:many:*",
            "tern.events.origins", "events.example.com",
            "tern.events.documents", "memory://posted",
            "tern.events.dead-letters", "memory://posted-dead");

    @RegisterExtension
    static final Door CALLERS_ONLY = Door.with("tern.events.callers", "ana");

    private final ObjectStore store = InMemoryObjectStore.named("posted");
    private final ObjectStore dead = InMemoryObjectStore.named("posted-dead");

    @Test
    @DisplayName("in structured form is dealt with and answered with 204")
    void structured() {
        String key = put("Terns fly.");

        HttpResponse response = post(STRUCTURED, structuredText(changed(key)));

        assertThat(response.status()).isEqualTo(204);
        assertThat(OPEN.get("/v1/documents", "id=memory://posted/" + key).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("in binary form has its attributes in headers, and its data in the body")
    void binary() {
        String key = put("Terns fly.");
        Headers headers = authorized()
                .with("ce-specversion", "1.0")
                .with("Ce-Id", UUID.randomUUID().toString())
                .with("ce-source", "urn:many:one")
                .with("ce-type", "dev.tern.object.changed.v1")
                .with("Content-Type", "application/json");

        HttpResponse response = OPEN.send("POST", PATH, headers, Body.of(address(key)));

        assertThat(response.status()).isEqualTo(204);
        assertThat(OPEN.get("/v1/documents", "id=memory://posted/" + key).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("in a batch is dealt with although another of the batch is no event, which is put aside")
    void batch() {
        String key = put("Terns fly.");
        int before = dead.list("", "", 1_000).size();

        HttpResponse response = post(BATCH, "[{\"no\":\"event\"}," + structuredText(changed(key)) + "]");

        assertThat(response.status()).isEqualTo(204);
        assertThat(OPEN.get("/v1/documents", "id=memory://posted/" + key).status())
                .isEqualTo(200);
        assertThat(dead.list("", "", 1_000)).hasSize(before + 1);
    }

    @Test
    @DisplayName("in an empty batch is none, which is fine")
    void emptyBatch() {
        assertThat(post(BATCH, "[]").status()).isEqualTo(204);
        assertThat(post(BATCH, "{}").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("that is deleted by who may takes the document away")
    void deletes() {
        String key = put("Terns fly.");
        post(STRUCTURED, structuredText(changed(key)));
        store.delete(key);

        HttpResponse response = post(STRUCTURED, structuredText(event("dev.tern.object.deleted.v1", address(key))));

        assertThat(response.status()).isEqualTo(204);
        assertThat(OPEN.get("/v1/documents", "id=memory://posted/" + key).status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:good\"}",
                "{\"specversion\":\"1.0\",\"id\":\"\",\"source\":\"urn:good\",\"type\":\"t\"}",
                "{\"specversion\":\"0.3\",\"id\":\"1\",\"source\":\"urn:good\",\"type\":\"t\"}",
                "{\"specversion\":\"2.0\",\"id\":\"1\",\"source\":\"urn:good\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"::not a uri\",\"type\":\"t\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:good\",\"type\":\"t\",\"time\":\"noon\"}",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"urn:good\",\"type\":\"t\",\"data_base64\":\"%%\"}"
            })
    @DisplayName("and is no CloudEvent 1.0 is refused without repeating what it says")
    void malformed(String body) {
        HttpResponse response = post(STRUCTURED, body);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body().text()).doesNotContain("noon").doesNotContain("not a uri");
    }

    @Test
    @DisplayName("in a form that nobody knows is refused")
    void unknownForm() {
        assertThat(post("application/json", "{\"Records\":1}").status()).isEqualTo(415);
    }

    @Test
    @DisplayName("of a type that nobody takes is put aside, and not sent again")
    void otherType() {
        assertThat(post(STRUCTURED, structuredText(event("com.example.sold", "{}")))
                        .status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("that cannot be dealt with now is to be sent again")
    void again() {
        // Nothing is set aside here, so that what fails for good is left to the sender.
        HttpResponse response = CALLERS_ONLY.send(
                "POST",
                PATH,
                Headers.of("Content-Type", STRUCTURED),
                Body.of(structuredText(event("com.example.sold", "{}"))),
                Door.invocation(Duration.ofSeconds(30)).by("ana"));

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers().first("Retry-After")).contains("10");
    }

    private String put(String text) {
        String key = UUID.randomUUID() + ".txt";
        var unused = store.put(key, ObjectContent.of(text), WriteCondition.always());
        return key;
    }

    private static HttpResponse post(String contentType, String body) {
        return OPEN.send("POST", PATH, authorized().with("Content-Type", contentType), Body.of(body));
    }

    private static Headers authorized() {
        return Headers.of("Authorization", "Bearer let-me-in");
    }

    private static CloudEvent changed(String key) {
        return event("dev.tern.object.changed.v1", address(key));
    }

    private static String address(String key) {
        return "{\"address\":\"memory://posted/" + key + "\"}";
    }

    private static CloudEvent event(String type, String data) {
        return CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("urn:good"))
                .withType(type)
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static String structuredText(CloudEvent event) {
        return new String(new JsonFormat().serialize(event), StandardCharsets.UTF_8);
    }
}
