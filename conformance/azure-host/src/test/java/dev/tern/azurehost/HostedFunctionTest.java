package dev.tern.azurehost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.HttpStatus;
import dev.tern.azurehost.HostedFunction.TextFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A function in the same process")
class HostedFunctionTest {

    @Test
    @DisplayName("gets the worker's message and context, and its response goes by the host's rules")
    void playsTheHost() {
        HostResponse response = answer((request, context) -> request.createResponseBuilder(HttpStatus.ACCEPTED)
                .header("Content-Type", "text/plain")
                .body(context.getFunctionName() + " at " + request.getUri().getRawPath() + " got "
                        + request.getBody().orElseThrow() + " in "
                        + context.getTraceContext().getTraceparent())
                .build());

        assertThat(response.status()).isEqualTo(202);
        assertThat(response.headers()).isEqualTo(Map.of("Content-Type", "text/plain; charset=utf-8"));
        assertThat(new String(response.body(), UTF_8)).isEqualTo("tern at /a%41 got hi in of-the-caller");
    }

    @Test
    @DisplayName("that throws is an empty 500")
    void failsTheCall() {
        HostResponse thrown = answer((request, context) -> {
            throw new IllegalStateException("the key sk-secret-123 was refused");
        });

        assertThat(thrown.status()).isEqualTo(500);
        assertThat(thrown.headers()).isEmpty();
        assertThat(thrown.body()).isEmpty();
    }

    private static HostResponse answer(TextFunction function) {
        Map<String, List<String>> headers = Map.of("traceparent", List.of("of-the-caller"));
        return new HostedFunction("tern", function)
                .answer(new WorkerRequest("POST", "/%61%2541", headers, "hi".getBytes(UTF_8)));
    }
}
