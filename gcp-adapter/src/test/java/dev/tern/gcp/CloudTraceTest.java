package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudTraceTest {
    private static final String TRACE = "105445aa7843bc8bf206b12000100000";

    @Test
    @DisplayName("trace, span and sampling of Google's header become a traceparent")
    void translates() {
        assertThat(CloudTrace.toTraceParent(TRACE + "/1;o=1")).contains("00-" + TRACE + "-0000000000000001-01");
    }

    @Test
    @DisplayName("the span is a decimal number without sign, up to 64 bits")
    void readsLargeSpans() {
        assertThat(CloudTrace.toTraceParent(TRACE + "/18446744073709551615;o=0"))
                .contains("00-" + TRACE + "-ffffffffffffffff-00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/0", "/0;o=0", "/18446744073709551616"})
    @DisplayName("without a usable span the end of the trace id stands in, and nothing is said to be sampled")
    void inventsAStableSpan(String rest) {
        assertThat(CloudTrace.toTraceParent(TRACE + rest)).contains("00-" + TRACE + "-f206b12000100000-00");
    }

    @Test
    @DisplayName("the sampling flag is read without a span too")
    void readsOptionsAlone() {
        assertThat(CloudTrace.toTraceParent(TRACE + ";o=1")).contains("00-" + TRACE + "-f206b12000100000-01");
    }

    @Test
    @DisplayName("hex digits in upper case become lower case, as traceparent wants them")
    void lowersCase() {
        assertThat(CloudTrace.toTraceParent("105445AA7843BC8BF206B12000100000/255;o=1"))
                .contains("00-" + TRACE + "-00000000000000ff-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "105445aa/1;o=1",
                "105445aa7843bc8bf206b1200010000g/1;o=1",
                "105445aa7843bc8bf206b12000100000/-1;o=1",
                "105445aa7843bc8bf206b12000100000/abc",
                "00000000000000000000000000000000/1;o=1",
                "105445aa7843bc8b0000000000000000"
            })
    @DisplayName("what is not of the form, or names no trace, is no trace")
    void refusesTheRest(String header) {
        assertThat(CloudTrace.toTraceParent(header)).isEmpty();
    }
}
