package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.Headers;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of a call")
class InvocationFactsTest {
    private static final String X_RAY = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";
    private static final String W3C = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @AfterEach
    void forgetTheTrace() {
        System.clearProperty("com.amazonaws.xray.traceHeader");
    }

    @ParameterizedTest(name = "{0}: {1} s with Lambda''s 900 s, {2} s without")
    @CsvSource({"REST_API, 29, 29", "HTTP_API, 30, 30", "LOAD_BALANCER, 60, 60", "FUNCTION_URL, 900, 60"})
    @DisplayName("the time is what the front door waits, where Lambda would wait longer")
    void frontDoorsTime(FrontDoor door, int seconds, int withoutContext) {
        assertThat(facts(door, new LambdaContext(900_000), Headers.none()).remaining())
                .isBetween(Duration.ofSeconds(seconds - 2), Duration.ofSeconds(seconds));
        assertThat(facts(door, null, Headers.none()).remaining())
                .isBetween(Duration.ofSeconds(withoutContext - 2), Duration.ofSeconds(withoutContext));
    }

    @Test
    @DisplayName("the time is what Lambda has left, where the front door would wait longer")
    void lambdasTime() {
        assertThat(facts(FrontDoor.LOAD_BALANCER, new LambdaContext(9_000), Headers.none())
                        .remaining())
                .isBetween(Duration.ofSeconds(7), Duration.ofSeconds(9));
    }

    @Test
    @DisplayName("the id is the caller's, else Lambda's, else the front door's")
    void requestId() {
        Headers own = Headers.of("x-request-id", "mine");

        assertThat(facts(FrontDoor.REST_API, new LambdaContext(), own).requestId())
                .isEqualTo("mine");
        assertThat(facts(FrontDoor.REST_API, new LambdaContext(), Headers.none())
                        .requestId())
                .isEqualTo("request-1");
        assertThat(facts(FrontDoor.REST_API, null, Headers.none()).requestId()).isEqualTo("front-door-1");
    }

    @Test
    @DisplayName("the trace is the caller's own, else the front door's, else that of Lambda's runtime")
    void trace() {
        System.setProperty("com.amazonaws.xray.traceHeader", X_RAY);
        Headers xRay = Headers.of("X-Amzn-Trace-Id", "Root=1-5bdb40ca-556d8b0c50dc66f0511bf520");

        assertThat(facts(FrontDoor.REST_API, null, xRay.plus("traceparent", W3C))
                        .traceParent())
                .isEqualTo(W3C);
        assertThat(facts(FrontDoor.REST_API, null, xRay).traceParent())
                .startsWith("00-5bdb40ca556d8b0c50dc66f0511bf520-");
        assertThat(facts(FrontDoor.REST_API, null, Headers.none()).traceParent())
                .isEqualTo("00-5759e988bd862e3fe1be46a994272793-53995c3f42cd8ad8-01");
    }

    private static Invocation facts(FrontDoor door, Context context, Headers headers) {
        ObjectNode event = Event.JSON.createObjectNode();
        event.withObject("/requestContext").put("requestId", "front-door-1");
        return new EventInvocation(new EventFields(event), door, context, false).toInvocation(headers);
    }
}
