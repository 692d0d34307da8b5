package dev.tern.conformance.lambda.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.conformance.wire.WireResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A load balancer")
class LoadBalancerShapesTest {
    private static final String ANSWER = """
            {"statusCode": 200, "statusDescription": "200 OK", "isBase64Encoded": false, "body": "x",
             "headers": {"X-One": "1", "Connection": "close"}, "multiValueHeaders": {"X-Two": ["2", "3"]}}""";

    @ParameterizedTest
    @ValueSource(strings = {"alb", "alb-multi"})
    @DisplayName("sends the path as written, and text as text")
    void event(String shape) throws Exception {
        JsonNode event = Exchange.event(shape, Exchange.REQUEST);

        assertThat(event.at("/requestContext/elb/targetGroupArn").asText()).startsWith("arn:aws:elasticloadbalancing:");
        assertThat(event.path("path").asText()).isEqualTo("/a%20b/%C3%A9");
        assertThat(event.path("body").asText()).isEqualTo("{\"é\":1}");
        assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
    }

    @Test
    @DisplayName("of single values sends the last of several, and the query not decoded")
    void singleValues() throws Exception {
        JsonNode event = Exchange.event("alb", Exchange.REQUEST);

        assertThat(event.path("queryStringParameters")).hasToString("{\"x\":\"a%20b+c\",\"y\":\"\"}");
        assertThat(event.at("/headers/x-twice").asText()).isEqualTo("two");
        assertThat(event.has("multiValueHeaders")).isFalse();
        assertThat(event.has("multiValueQueryStringParameters")).isFalse();
    }

    @Test
    @DisplayName("of lists sends lists alone")
    void lists() throws Exception {
        JsonNode event = Exchange.event("alb-multi", Exchange.REQUEST);

        assertThat(event.path("multiValueQueryStringParameters"))
                .hasToString("{\"x\":[\"1\",\"a%20b+c\"],\"y\":[\"\"]}");
        assertThat(event.at("/multiValueHeaders/x-twice")).hasToString("[\"one\",\"two\"]");
        assertThat(event.has("headers")).isFalse();
        assertThat(event.has("queryStringParameters")).isFalse();
    }

    @Test
    @DisplayName("reads the headers of its own form alone, and says bytes where nobody says a type")
    void response() {
        WireResponse single = Exchange.response("alb", ANSWER);
        WireResponse multi = Exchange.response("alb-multi", ANSWER);

        assertThat(Exchange.values(single, "X-One")).containsExactly("1");
        assertThat(Exchange.values(single, "X-Two")).isEmpty();
        assertThat(Exchange.values(single, "Connection")).isEmpty();
        assertThat(Exchange.values(single, "Content-Type")).containsExactly("application/octet-stream");
        assertThat(Exchange.values(multi, "X-One")).isEmpty();
        assertThat(Exchange.values(multi, "X-Two")).containsExactly("2", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alb", "alb-multi"})
    @DisplayName("answers with a page for an answer of a wrong form, or of more than 1 MB")
    void malformed(String shape) {
        String large = "{\"statusCode\": 200, \"body\": \"" + "x".repeat(1024 * 1024) + "\"}";

        for (String answer : new String[] {"{\"body\": \"no status\"}", large}) {
            WireResponse response = Exchange.response(shape, answer);
            assertThat(response.status()).isEqualTo(502);
            assertThat(Exchange.values(response, "Content-Type")).containsExactly("text/html");
        }
    }
}
