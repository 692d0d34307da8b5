package dev.tern.conformance.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A REST API")
class RestApiShapeTest {

    @Test
    @DisplayName(
            "sends the path as written and without its stage, the query decoded, headers in both forms, the body as base64")
    void event() throws Exception {
        JsonNode event = Exchange.event("rest", Exchange.REQUEST);

        assertThat(event.path("path").asText()).isEqualTo("/a%20b/%C3%A9");
        assertThat(event.at("/requestContext/path").asText()).isEqualTo("/prod/a%20b/%C3%A9");
        assertThat(event.path("queryStringParameters")).hasToString("{\"x\":\"a b c\",\"y\":\"\"}");
        assertThat(event.path("multiValueQueryStringParameters")).hasToString("{\"x\":[\"1\",\"a b c\"],\"y\":[\"\"]}");
        assertThat(event.at("/headers/X-Twice").asText()).isEqualTo("two");
        assertThat(event.at("/multiValueHeaders/X-Twice")).hasToString("[\"one\",\"two\"]");
        assertThat(event.path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(new String(event.path("body").binaryValue(), StandardCharsets.UTF_8))
                .isEqualTo("{\"é\":1}");
    }

    @Test
    @DisplayName("sends null for a body and a query that are not there")
    void nothing() throws Exception {
        JsonNode event = Exchange.event("rest", Exchange.withBody("text/plain", new byte[0]));

        assertThat(event.path("body").isNull()).isTrue();
        assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
        assertThat(event.path("queryStringParameters").isNull()).isTrue();
    }

    @Test
    @DisplayName("merges both forms of headers, decodes base64, and says JSON where nobody says a type")
    void response() {
        WireResponse response = Exchange.response("rest", """
                {"statusCode": 201, "headers": {"Set-Cookie": "a=1", "X-One": "1"},
                 "multiValueHeaders": {"Set-Cookie": ["a=1", "b=2"]}, "body": "AP+A", "isBase64Encoded": true}""");

        assertThat(response.status()).isEqualTo(201);
        assertThat(Exchange.values(response, "Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(Exchange.values(response, "X-One")).containsExactly("1");
        assertThat(Exchange.values(response, "Content-Type")).containsExactly("application/json");
        assertThat(response.body().bytes()).isEqualTo(new byte[] {0, (byte) 0xFF, (byte) 0x80});
    }

    @Test
    @DisplayName("sends headers that are its own to say under another name")
    void remapped() {
        WireResponse response =
                Exchange.response("rest", "{\"statusCode\": 401, \"headers\": {\"WWW-Authenticate\": \"Bearer\"}}");

        assertThat(Exchange.values(response, "WWW-Authenticate")).isEmpty();
        assertThat(Exchange.values(response, "x-amzn-Remapped-WWW-Authenticate"))
                .containsExactly("Bearer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"body\": \"no status\"}",
                "{\"statusCode\": \"200\"}",
                "{\"statusCode\": 99}",
                "{\"statusCode\": 200, \"cookies\": []}",
                "{\"statusCode\": 200, \"body\": {}}",
                "{\"statusCode\": 200, \"headers\": []}",
                "{\"statusCode\": 200, \"headers\": {\"a\": [\"1\"]}}",
                "{\"statusCode\": 200, \"multiValueHeaders\": {\"a\": \"1\"}}",
                "{\"statusCode\": 200, \"body\": \"!\", \"isBase64Encoded\": true}",
                "not JSON"
            })
    @DisplayName("answers 502 for an answer of another form")
    void malformed(String answer) {
        WireResponse response = Exchange.response("rest", answer);

        assertThat(response.status()).isEqualTo(502);
        assertThat(response.body().text()).isEqualTo("{\"message\":\"Internal server error\"}");
    }
}
