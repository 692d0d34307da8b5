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

@DisplayName("Posting an event")
class GateTest {
    private static final String PATH = "/v1/events";
    private static final String STRUCTURED = "application/cloudevents+json; charset=utf-8";

    @RegisterExtension
    static final Door OPEN = Door.with(
            "tern.index.ephemeral", "true",
            "tern.events.token", "let-me-in",
            "tern.events.callers", "ana",
            "tern.events.sources", "urn:good,urn:many:*",
            "tern.events.origins", "events.example.com",
            "tern.events.documents", "memory://gate",
            "tern.events.dead-letters", "memory://gate-dead");

    @RegisterExtension
    static final Door CLOSED = Door.with();

    @RegisterExtension
    static final Door CALLERS_ONLY = Door.with("tern.events.callers", "ana");

    private final ObjectStore store = InMemoryObjectStore.named("gate");

    @Test
    @DisplayName("finds no path where neither a token nor a caller is set")
    void closed() {
        HttpResponse unknown = CLOSED.post("/v1/nothing", "{}");

        assertThat(CLOSED.post(PATH, STRUCTURED, Body.of("{}")).status()).isEqualTo(404);
        assertThat(CLOSED.get(PATH, null).status()).isEqualTo(404);
        assertThat(CLOSED.send("OPTIONS", PATH, Headers.none(), Body.empty()).status())
                .isEqualTo(unknown.status());
        assertThat(CLOSED.dispatcher().routes()).doesNotContainKey(PATH);
    }

    @Test
    @DisplayName("without the token is refused, and changes nothing")
    void forged() {
        String key = put("Terns fly.");
        Body body = Body.of(structuredText(changed(key)));
        Headers none = Headers.of("Content-Type", STRUCTURED);

        assertThat(OPEN.send("POST", PATH, none, body).status()).isEqualTo(401);
        assertThat(OPEN.send("POST", PATH, none, body).headers().first("WWW-Authenticate"))
                .contains("Bearer");
        assertThat(OPEN.send("POST", PATH, none.with("Authorization", "Bearer let-me-i"), body)
                        .status())
                .isEqualTo(401);
        assertThat(OPEN.send("POST", PATH, none.with("Authorization", "Basic let-me-in"), body)
                        .status())
                .isEqualTo(401);
        assertThat(OPEN.send(
                                "POST",
                                PATH,
                                none,
                                body,
                                Door.invocation(Duration.ofSeconds(30)).by("eve"))
                        .status())
                .isEqualTo(403);
        assertThat(CALLERS_ONLY
                        .send("POST", PATH, none.with("Authorization", "Bearer "), body)
                        .status())
                .isEqualTo(401);
        assertThat(OPEN.get("/v1/documents", "id=memory://gate/" + key).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("by a caller whom the platform has checked and who is listed needs no token")
    void caller() {
        String key = put("Terns fly.");
        HttpResponse response = OPEN.send(
                "POST",
                PATH,
                Headers.of("Content-Type", STRUCTURED),
                Body.of(structuredText(changed(key))),
                Door.invocation(Duration.ofSeconds(30)).by("ana"));

        assertThat(response.status()).isEqualTo(204);
    }

    @Test
    @DisplayName("of a source that is not listed is refused, whoever posts it")
    void source() {
        CloudEvent other = CloudEventBuilder.from(changed("a"))
                .withSource(URI.create("urn:good:not"))
                .build();

        HttpResponse response = post(STRUCTURED, structuredText(other));

        assertThat(response.status()).isEqualTo(403);
        assertThat(Door.json(response).get("detail").textValue()).contains("tern.events.sources");
    }

    @Test
    @DisplayName("may be announced from an origin that is listed, and from no other")
    void permission() {
        Headers asking =
                Headers.of("WebHook-Request-Origin", "events.example.com").with("WebHook-Request-Rate", "60");
        HttpResponse yes = OPEN.send("OPTIONS", PATH, asking, Body.empty());
        HttpResponse no =
                OPEN.send("OPTIONS", PATH, asking.with("WebHook-Request-Origin", "example.org"), Body.empty());

        assertThat(yes.headers().first("WebHook-Allowed-Origin")).contains("events.example.com");
        assertThat(yes.headers().first("WebHook-Allowed-Rate")).contains("*");
        assertThat(no.headers().first("WebHook-Allowed-Origin")).isEmpty();
        assertThat(no.headers().first("Allow")).contains("OPTIONS, POST");
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
        return "{\"address\":\"memory://gate/" + key + "\"}";
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
