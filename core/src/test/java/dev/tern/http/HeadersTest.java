package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Headers")
class HeadersTest {

    @Test
    @DisplayName("are found without regard to case")
    void caseless() {
        Headers headers = Headers.of("Content-Type", "text/plain");

        assertThat(headers.first("content-type")).hasValue("text/plain");
        assertThat(headers.all("CONTENT-TYPE")).containsExactly("text/plain");
    }

    @Test
    @DisplayName("are found without regard to case in a Turkish locale too")
    void turkish() {
        java.util.Locale before = java.util.Locale.getDefault();
        java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
        try {
            assertThat(Headers.of("X-ID", "1").first("x-id")).hasValue("1");
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    @Test
    @DisplayName("whose names differ in case only are joined, in their order")
    void joined() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Accept", List.of("a", "b"));
        fields.put("accept", List.of("c"));

        assertThat(Headers.received(fields).all("ACCEPT")).containsExactly("a", "b", "c");
    }

    @Test
    @DisplayName("that are not there are empty")
    void absent() {
        assertThat(Headers.none().first("x")).isEmpty();
        assertThat(Headers.none().all("x")).isEmpty();
    }

    @Test
    @DisplayName("can have one more value, or one instead of all")
    void plusAndWith() {
        Headers one = Headers.of("X", "1");

        assertThat(one.plus("x", "2").all("X")).containsExactly("1", "2");
        assertThat(one.plus("x", "2").with("X", "3").all("x")).containsExactly("3");
        assertThat(one.all("X")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\r\nb", "a\0b", "a\u001bb", "a\u007fb"})
    @DisplayName("cannot be given a control character")
    void control(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Headers.of("X", text));
        assertThatIllegalArgumentException().isThrownBy(() -> Headers.of(text, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Headers.none().plus("X", text));
    }

    @Test
    @DisplayName("may have a tab in a value")
    void tab() {
        assertThat(Headers.of("X", "a\tb").first("x")).hasValue("a\tb");
    }

    @Test
    @DisplayName("do not change with the map they were made from")
    void copied() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        List<String> values = new ArrayList<>(List.of("1"));
        fields.put("X", values);
        Headers headers = Headers.received(fields);

        values.add("2");
        fields.clear();

        assertThat(headers.all("x")).containsExactly("1");
    }

    @Test
    @DisplayName("do not tell their values when they are printed")
    void printed() {
        assertThat(Headers.of("Authorization", "s3cret"))
                .asString()
                .contains("Authorization")
                .doesNotContain("s3cret");
    }

    @Test
    @DisplayName("are equal when names and values are")
    void equality() {
        assertThat(Headers.of("X", "1"))
                .isEqualTo(Headers.none().plus("X", "1"))
                .hasSameHashCodeAs(Headers.of("X", "1"));
        assertThat(Headers.of("X", "1")).isNotEqualTo(Headers.of("X", "2"));
    }
}
