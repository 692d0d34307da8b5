package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HttpApiMapperTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("method, path, body and request id come from where the format has them")
    void mapsTheRequest() throws IOException {
        HttpRequest request = request(event -> {});

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/my/path");
        assertThat(request.body().text()).isEqualTo("Hello from Lambda!!");
        assertThat(request.invocation().requestId()).isEqualTo("request-1");
    }

    @Test
    @DisplayName("repeated query parameters are read from the raw query string, in their order")
    void keepsRepeatedParameters() throws IOException {
        assertThat(request(event -> {}).query().parameters())
                .containsEntry("parameter1", List.of("value1", "value2"))
                .containsEntry("parameter2", List.of("value"));
    }

    @Test
    @DisplayName("cookies, which come in a list of their own, are one Cookie header again")
    void joinsCookies() throws IOException {
        HttpRequest request = request(event -> {});

        assertThat(request.headers().all("Cookie")).containsExactly("cookie1; cookie2");
        assertThat(request.headers().first("HEADER1")).contains("value1");
    }

    @Test
    @DisplayName("a base64 body is decoded to its bytes")
    void decodesBase64() throws IOException {
        byte[] bytes = {0, (byte) 0xFF, (byte) 0x80};
        HttpRequest request = request(event -> {
            event.put("body", Base64.getEncoder().encodeToString(bytes));
            event.put("isBase64Encoded", true);
        });

        assertThat(request.body().bytes()).isEqualTo(bytes);
    }

    @Test
    @DisplayName("an event without a body has an empty one")
    void acceptsAMissingBody() throws IOException {
        assertThat(request(event -> event.remove("body")).body().isEmpty()).isTrue();
        assertThat(request(event -> event.putNull("body")).body().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("the stage in front of the path is not part of it")
    void dropsTheStage() throws IOException {
        HttpRequest staged = request(event -> {
            event.put("rawPath", "/prod/health");
            event.withObject("/requestContext").put("stage", "prod");
        });
        HttpRequest root = request(event -> {
            event.put("rawPath", "/prod");
            event.withObject("/requestContext").put("stage", "prod");
        });
        HttpRequest other = request(event -> event.put("rawPath", "/product"));

        assertThat(staged.path()).isEqualTo("/health");
        assertThat(root.path()).isEqualTo("/");
        assertThat(other.path()).isEqualTo("/product");
    }

    @Test
    @DisplayName("the deadline is what Lambda has left, and a trace of the caller's is kept")
    void carriesDeadlineAndTrace() throws IOException {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        HttpRequest request = request(event -> event.withObject("/headers").put("traceparent", trace));

        assertThat(request.invocation().remaining()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(request.invocation().traceId()).contains("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    @DisplayName("an event of another kind is refused by name, without its content")
    void refusesOtherEvents() {
        byte[] event = "{\"Records\":[{\"body\":\"secret\"}]}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> HttpApiMapper.toRequest(event, new LambdaContext()))
                .hasMessageContaining("requestContext.http")
                .hasMessageNotContaining("secret");
    }

    @Test
    @DisplayName("a text response is sent as text, its status and headers beside it")
    void sendsText() throws IOException {
        HttpResponse response = HttpResponse.of(418, "application/json", Body.of("{\"tea\":\"茶\"}"));
        JsonNode answer = JSON.readTree(HttpApiMapper.fromResponse(response.with("X-Request-Id", "r1")));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(418);
        assertThat(answer.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(answer.path("body").asText()).isEqualTo("{\"tea\":\"茶\"}");
        assertThat(answer.path("headers").path("X-Request-Id").asText()).isEqualTo("r1");
    }

    @Test
    @DisplayName("bytes are sent as base64, and come out as they went in")
    void sendsBytes() throws IOException {
        byte[] bytes = {0, (byte) 0xFF, (byte) 0x80};
        HttpResponse response = HttpResponse.of(200, "application/octet-stream", Body.of(bytes));
        JsonNode answer = JSON.readTree(HttpApiMapper.fromResponse(response));

        assertThat(answer.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(Base64.getDecoder().decode(answer.path("body").asText())).isEqualTo(bytes);
    }

    @Test
    @DisplayName("several Set-Cookie headers stay several; other repeated headers are joined")
    void keepsSeveralCookies() throws IOException {
        Headers headers = Headers.none()
                .plus("Set-Cookie", "a=1")
                .plus("Set-Cookie", "b=2")
                .plus("Vary", "Accept")
                .plus("Vary", "Origin");
        JsonNode answer = JSON.readTree(HttpApiMapper.fromResponse(new HttpResponse(204, headers, Body.empty())));

        assertThat(answer.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(answer.path("headers").toString()).isEqualTo("{\"Vary\":\"Accept,Origin\"}");
    }

    private static HttpRequest request(Consumer<ObjectNode> change) throws IOException {
        try (InputStream in = HttpApiMapperTest.class.getResourceAsStream("/events/apigw_http_event.json")) {
            ObjectNode event = (ObjectNode) JSON.readTree(in);
            change.accept(event);
            return HttpApiMapper.toRequest(JSON.writeValueAsBytes(event), new LambdaContext());
        }
    }
}
