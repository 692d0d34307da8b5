package dev.tern.conformance.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.wire.WireResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Payload format 2.0")
class PayloadTwoShapesTest {

    @ParameterizedTest
    @CsvSource({"http, /prod/a b/é, prod", "url, /a%20b/%C3%A9, $default"})
    @DisplayName("of an HTTP API has the path decoded and behind the stage, that of a function URL as written")
    void path(String shape, String rawPath, String stage) throws Exception {
        JsonNode event = Exchange.event(shape, Exchange.REQUEST);

        assertThat(event.path("rawPath").asText()).isEqualTo(rawPath);
        assertThat(event.at("/requestContext/stage").asText()).isEqualTo(stage);
        assertThat(event.at("/requestContext/domainName").asText().contains(".lambda-url."))
                .isEqualTo(shape.equals("url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "url"})
    @DisplayName("has lower-case names, joined values, cookies apart, the query raw and decoded, and text as text")
    void event(String shape) throws Exception {
        JsonNode event = Exchange.event(shape, Exchange.REQUEST);

        assertThat(event.at("/headers/x-twice").asText()).isEqualTo("one,two");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("cookies")).hasToString("[\"a=1\",\"b=2\"]");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1&x=a%20b+c&y=");
        assertThat(event.path("queryStringParameters")).hasToString("{\"x\":\"1,a b c\",\"y\":\"\"}");
        assertThat(event.path("body").asText()).isEqualTo("{\"é\":1}");
        assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "application/x-www-form-urlencoded", "application/json"})
    @DisplayName("has base64 for a body that is not of a text type, or not UTF-8")
    void base64(String type) throws Exception {
        byte[] bytes = {'a', (byte) 0xFF};

        JsonNode event = Exchange.event("http", Exchange.withBody(type, bytes));

        assertThat(event.path("isBase64Encoded").booleanValue()).isTrue();
        assertThat(event.path("body").binaryValue()).isEqualTo(bytes);
    }

    @Test
    @DisplayName("has no body where there is none")
    void noBody() throws Exception {
        assertThat(Exchange.event("url", Exchange.withBody("text/plain", new byte[0]))
                        .has("body"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "url"})
    @DisplayName("makes a header of each cookie, and does not read lists of headers")
    void response(String shape) {
        WireResponse response = Exchange.response(shape, """
                {"statusCode": 200, "headers": {"X-One": "1"}, "multiValueHeaders": {"X-Two": ["2"]},
                 "cookies": ["a=1", "b=2"], "body": "x"}""");

        assertThat(Exchange.values(response, "Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(Exchange.values(response, "X-One")).containsExactly("1");
        assertThat(Exchange.values(response, "X-Two")).isEmpty();
        assertThat(Exchange.values(response, "Content-Type")).containsExactly("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"a\":1} | {\"a\":1}", "\"hello\" | hello", "[1] | [1]"})
    @DisplayName("takes an answer without a status as the body of a good response")
    void inferred(String answer, String body) {
        WireResponse response = Exchange.response("http", answer);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().text()).isEqualTo(body);
        assertThat(Exchange.values(response, "Content-Type")).containsExactly("application/json");
    }

    @Test
    @DisplayName("of a wrong form is 500 from an HTTP API and 502 from a function URL")
    void malformed() {
        WireResponse http = Exchange.response("http", "{\"statusCode\": \"x\"}");
        WireResponse url = Exchange.response("url", "{\"statusCode\": \"x\"}");

        assertThat(http.status()).isEqualTo(500);
        assertThat(http.body().text()).isEqualTo("{\"message\":\"Internal server error\"}");
        assertThat(url.status()).isEqualTo(502);
        assertThat(url.body().text()).isEqualTo("Internal Server Error");
    }
}
