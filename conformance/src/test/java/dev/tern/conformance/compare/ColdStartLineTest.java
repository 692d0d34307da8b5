package dev.tern.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.report.LoggedStart;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The line of a cold start")
class ColdStartLineTest {
    private static final String COLD = "{\"coldStart\":true,\"initMillis\":870,\"firstRequestMillis\":21}";
    private static final String WARM = "{\"coldStart\":false}";

    @Test
    @DisplayName("is found among the others, also behind words of a runtime")
    void found() {
        assertThat(ColdStartLine.in(List.of("Serving function", "INFO: " + COLD, WARM)))
                .hasValue(new LoggedStart(870, 21));
    }

    @Test
    @DisplayName("is one: a process that says it twice does not start cold twice")
    void twice() {
        assertThat(ColdStartLine.in(List.of(COLD, COLD))).isEmpty();
        assertThat(ColdStartLine.in(List.of(WARM))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"coldStart\":true,\"initMillis\":870}",
                "{\"coldStart\":true,\"firstRequestMillis\":21}",
                "{\"coldStart\":true,\"initMillis\":\"870\",\"firstRequestMillis\":21}",
                "\"coldStart\":true",
                "{\"coldStart\":true"
            })
    @DisplayName("says all three things, or nothing")
    void incomplete(String line) {
        assertThat(ColdStartLine.in(List.of(line))).isEmpty();
    }
}
