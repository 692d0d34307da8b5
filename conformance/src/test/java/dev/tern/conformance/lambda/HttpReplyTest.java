package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HttpReplyTest {

    @Test
    void anEventCarriesIdDeadlineArnAndTraceInItsHead() {
        Invocation invocation = Invocation.of("{\"body\":\"é\"}".getBytes(UTF_8), Duration.ofSeconds(3));

        String reply = new String(HttpReply.event(invocation).bytes(), UTF_8);

        assertThat(reply)
                .startsWith("HTTP/1.1 200 \r\nContent-Type: application/json\r\nContent-Length: 13\r\n")
                .contains("\r\nLambda-Runtime-Aws-Request-Id: " + invocation.id() + "\r\n")
                .contains("\r\nLambda-Runtime-Deadline-Ms: "
                        + invocation.deadline().toEpochMilli() + "\r\n")
                .contains("\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:")
                .containsPattern("\r\nLambda-Runtime-Trace-Id: Root=1-\\p{XDigit}{8}-\\p{XDigit}{24};"
                        + "Parent=\\p{XDigit}{16};Sampled=0\r\n")
                .endsWith("\r\n\r\n{\"body\":\"é\"}");
    }

    @Test
    void aResultIsAcceptedWith202BecauseTheJavaClientTakesNothingElseForAnError() {
        assertThat(new String(HttpReply.accepted().bytes(), UTF_8)).startsWith("HTTP/1.1 202 ");
    }
}
