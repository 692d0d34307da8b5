package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkerTraceTest {

    @Test
    @DisplayName("the caller's trace is the call's")
    void keepsTheCallers() {
        String parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        assertThat(WorkerTrace.of(Map.of("traceparent", parent)).getTraceparent())
                .isEqualTo(parent);
    }

    @Test
    @DisplayName("a call without one gets a new one of the W3C form")
    void makesOne() {
        WorkerTrace trace = WorkerTrace.of(Map.of());

        assertThat(trace.getTraceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(trace.getTraceparent()).isNotEqualTo(WorkerTrace.of(Map.of()).getTraceparent());
    }
}
