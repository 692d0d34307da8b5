package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The caller of a real event")
class EventCallerTest {
    private static final String ROLE = "arn:aws:sts::123456789012:assumed-role/reader/session-1";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "apigw_http_event, /authorizer/iam, userArn",
        "apigw_http_event, /authorizer/jwt/claims, sub",
        "apigw_http_event, /authorizer/lambda, principalId",
        "apigw_rest_event, /authorizer/claims, sub",
        "apigw_event, /authorizer, principalId",
        "apigw_event, /identity, userArn",
        "apigw_event, /identity, apiKeyId"
    })
    @DisplayName("is who API Gateway or a function URL has checked")
    void checked(String event, String object, String field) {
        assertThat(caller(event, root -> inContext(root, object).put(field, ROLE)))
                .isEqualTo(ROLE);
    }

    @ParameterizedTest
    @CsvSource({"apigw_event", "apigw_rest_event", "apigw_http_event", "elb_event"})
    @DisplayName("is nobody where AWS checks nobody, whatever the client says of itself")
    void unchecked(String event) {
        assertThat(caller(event, root -> {
                    String headers = root.has("multiValueHeaders") ? "/multiValueHeaders" : "/headers";
                    root.withObject(headers)
                            .put("x-amzn-oidc-identity", "forged")
                            .put("x-api-key", "forged")
                            .put("Authorization", "Bearer forged");
                }))
                .isNull();
    }

    @Test
    @DisplayName("is the user that an authorizer names before the key that came along")
    void authorizerFirst() {
        assertThat(caller("apigw_event", root -> {
                    inContext(root, "/authorizer").put("principalId", "user-1");
                    inContext(root, "/identity").put("apiKeyId", "key-1");
                }))
                .isEqualTo("user-1");
    }

    @Test
    @DisplayName("is never the key itself")
    void neverTheKey() {
        assertThat(caller("apigw_event", root -> inContext(root, "/identity").put("apiKey", "s3cret")))
                .isNull();
    }

    @Test
    @DisplayName("is nobody where the field has another form")
    void otherForm() {
        assertThat(caller("apigw_event", root -> {
                    inContext(root, "/authorizer").put("principalId", 7);
                    inContext(root, "/identity").put("userArn", " ");
                }))
                .isNull();
    }

    @Test
    @DisplayName("is who a load balancer has signed in, only where a setting says that it signs users in")
    void loadBalancer() {
        ObjectNode event = read("elb_event", root -> {});
        Headers headers = Headers.of("x-amzn-oidc-identity", "user-1");

        assertThat(EventCaller.of(event, FrontDoor.LOAD_BALANCER, headers, true))
                .hasValue("user-1");
        assertThat(EventCaller.of(event, FrontDoor.LOAD_BALANCER, headers, false))
                .isEmpty();
        assertThat(EventCaller.of(event, FrontDoor.HTTP_API, headers, true)).isEmpty();
    }

    private static String caller(String name, Consumer<ObjectNode> change) {
        LambdaEvent event = LambdaEvent.read(Event.of(name, change));
        EventMapper mapper = EventMapper.of(event).orElseThrow();
        EventFields fields = new EventFields(event.root());
        HttpRequest request = mapper.toRequest(fields, new EventInvocation(fields, mapper.frontDoor(), null, false));
        return request.invocation().caller();
    }

    private static ObjectNode read(String name, Consumer<ObjectNode> change) {
        return (ObjectNode) LambdaEvent.read(Event.of(name, change)).root();
    }

    private static ObjectNode inContext(ObjectNode root, String object) {
        ObjectNode node = root.withObject("/requestContext");
        for (String name : object.substring(1).split("/")) {
            node = node.get(name) instanceof ObjectNode there ? there : node.putObject(name);
        }
        return node;
    }
}
