package dev.tern.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A fact about a call")
class CallFactsLoggingTest {

    private final CapturedLog log = CapturedLog.withDefaults();

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0001250", "0.00000025", "1E-12", "0E-10", "1E+3", "-2.5"})
    @DisplayName("that is an amount is a JSON number, however small or large")
    void amount(String amount) {
        JsonNode cost = logged(new BigDecimal(amount));

        assertThat(cost.isNumber()).isTrue();
        assertThat(cost.decimalValue()).isEqualByComparingTo(new BigDecimal(amount));
    }

    @Test
    @DisplayName("that holds others is the text it prints as, and breaks no line")
    void nested() {
        assertThat(logged(Map.of("waits", List.of(1000, 2000))).textValue()).isEqualTo("{waits=[1000, 2000]}");
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    @DisplayName("that holds nothing stays so")
    void nothing() {
        assertThat(logged(Arrays.asList("a", null)).textValue()).isEqualTo("[a, null]");
    }

    @Test
    @DisplayName("says of an exception inside it only what kind it is")
    void nestedException() {
        List<Object> causes = List.of(Map.of("cause", new IllegalStateException("s3cret\nline")));

        assertThat(logged(causes).textValue()).isEqualTo("[{cause=java.lang.IllegalStateException}]");
    }

    @Test
    @DisplayName("that holds itself ends somewhere")
    void itself() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThat(logged(endless).textValue()).isEqualTo("[[[[java.util.ArrayList]]]]");
    }

    private JsonNode logged(Object value) {
        log.logger().atInfo().addKeyValue("fact", value).log("answered");
        return log.onlyObject().path("fact");
    }
}
