package dev.tern.probes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareLambdaTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "apigw_event.json, POST, /path/to/resource",
        "apigw_http_event.json, POST, /my/path",
        "elb_event.json, GET, /"
    })
    @DisplayName("method and path of every kind of HTTP event come back")
    void answersEveryKind(String file, String method, String path) throws IOException {
        JsonNode answer = answer(event(file));

        assertThat(answer.path("statusCode").asInt()).isEqualTo(200);
        assertThat(answer.path("isBase64Encoded").isBoolean()).isTrue();
        assertThat(answer.path("headers").path("Content-Type").asText()).isEqualTo("application/json");
        JsonNode body = JSON.readTree(answer.path("body").asText());
        assertThat(body.path("method").asText()).isEqualTo(method);
        assertThat(body.path("path").asText()).isEqualTo(path);
    }

    @Test
    @DisplayName("a path with characters that JSON escapes comes back as it was")
    void keepsEscapes() throws IOException {
        ObjectNode event = event("elb_event.json");
        event.put("path", "/a\"b\\c\u00e9");
        JsonNode body = JSON.readTree(answer(event).path("body").asText());

        assertThat(body.path("path").asText()).isEqualTo("/a\"b\\c\u00e9");
    }

    @Test
    @DisplayName("in format 2.0 two cookies go into the list for cookies, and nowhere else")
    void setsCookiesInFormat2() throws IOException {
        ObjectNode event = event("apigw_http_event.json");
        event.put("rawPath", "/two-cookies");
        JsonNode answer = answer(event);

        assertThat(answer.path("cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(answer.path("headers").has("Set-Cookie")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"apigw_event.json", "elb_event.json"})
    @DisplayName("elsewhere both cookies go into the map for several values, and the first into that for one")
    void setsCookiesElsewhere(String file) throws IOException {
        ObjectNode event = event(file);
        event.put("path", "/two-cookies");
        JsonNode answer = answer(event);

        assertThat(answer.path("multiValueHeaders").path("Set-Cookie").toString())
                .isEqualTo("[\"a=1\",\"b=2\"]");
        assertThat(answer.path("headers").path("Set-Cookie").asText()).isEqualTo("a=1");
    }

    private static JsonNode answer(ObjectNode event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BareLambda().handleRequest(new ByteArrayInputStream(JSON.writeValueAsBytes(event)), out, null);
        return JSON.readTree(out.toByteArray());
    }

    private static ObjectNode event(String file) throws IOException {
        try (InputStream in = BareLambdaTest.class.getResourceAsStream("/events/" + file)) {
            return (ObjectNode) JSON.readTree(in);
        }
    }
}
