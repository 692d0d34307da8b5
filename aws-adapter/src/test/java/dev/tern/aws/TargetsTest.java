package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.HttpRequest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Path and query of an event")
class TargetsTest {

    @Test
    @DisplayName(
            "are decoded once where the platform sends the path encoded: a REST API, a function URL, a load balancer")
    void encodedPath() {
        Consumer<ObjectNode> encoded = event -> event.put("path", "/a%20b+c%2525%C3%A9");

        assertThat(request("apigw_event", encoded).path()).isEqualTo("/a b+c%25é");
        assertThat(request("elb_event", encoded).path()).isEqualTo("/a b+c%25é");
        assertThat(request("apigw_http_event", event -> {
                            event.put("rawPath", "/a%20b+c%2525%C3%A9");
                            event.withObject("/requestContext").put("domainName", "x.lambda-url.eu-west-1.on.aws");
                        })
                        .path())
                .isEqualTo("/a b+c%25é");
    }

    @Test
    @DisplayName("are not decoded again where an HTTP API has done so, whichever format it sends")
    void decodedPath() {
        assertThat(request("apigw_http_event", event -> event.put("rawPath", "/100%25"))
                        .path())
                .isEqualTo("/100%25");
        assertThat(request("apigw_rest_event", event -> event.put("path", "/100%25"))
                        .path())
                .isEqualTo("/100%25");
    }

    @Test
    @DisplayName("stay as they are where they are not well encoded")
    void badEncoding() {
        HttpRequest request = request("elb_event", event -> {
            event.put("path", "/100%");
            event.putObject("queryStringParameters").put("a", "%zz").put("b", "%C3%A9+x");
        });

        assertThat(request.path()).isEqualTo("/100%");
        assertThat(request.query().parameters())
                .containsEntry("a", List.of("%zz"))
                .containsEntry("b", List.of("é x"));
    }

    @Test
    @DisplayName(
            "of a load balancer with lists of values are read from the lists, with names that decode to one joined")
    void lists() {
        HttpRequest request = request("elb_event", event -> {
            event.putObject("multiValueHeaders")
                    .putArray("accept")
                    .add("text/html")
                    .add("text/plain");
            ObjectNode query = event.putObject("multiValueQueryStringParameters");
            query.putArray("a%20b").add("1").add("2");
            query.putArray("a+b").add("3");
        });

        assertThat(request.headers().all("Accept")).containsExactly("text/html", "text/plain");
        assertThat(request.query().parameters()).containsEntry("a b", List.of("1", "2", "3"));
    }

    @Test
    @DisplayName("come without the stage that an HTTP API puts in front")
    void stage() {
        assertThat(staged("/prod/health")).isEqualTo("/health");
        assertThat(staged("/prod")).isEqualTo("/");
        assertThat(staged("/product")).isEqualTo("/product");
        assertThat(request("apigw_rest_event", event -> {
                            event.put("path", "/prod/health");
                            event.withObject("/requestContext").put("stage", "prod");
                        })
                        .path())
                .isEqualTo("/health");
    }

    @Test
    @DisplayName("of a REST API keep what looks like the stage, as its path never has it")
    void noStage() {
        assertThat(request("apigw_event", event -> event.put("path", "/prod/x")).path())
                .isEqualTo("/prod/x");
    }

    @Test
    @DisplayName("go with a method in upper case")
    void method() {
        assertThat(request("apigw_event", event -> event.put("httpMethod", "patch"))
                        .method())
                .isEqualTo("PATCH");
    }

    private static String staged(String path) {
        return request("apigw_http_event", event -> {
                    event.put("rawPath", path);
                    event.withObject("/requestContext").put("stage", "prod");
                })
                .path();
    }

    private static HttpRequest request(String name, Consumer<ObjectNode> change) {
        LambdaEvent event = LambdaEvent.read(Event.of(name, change));
        EventMapper mapper = EventMapper.of(event).orElseThrow();
        EventFields fields = new EventFields(event.root());
        Context context = new LambdaContext();
        return mapper.toRequest(fields, new EventInvocation(fields, mapper.frontDoor(), context, false));
    }
}
