package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A query string")
class QueryTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"&", "&&"})
    @DisplayName("may have no parameter")
    void none(String raw) {
        assertThat(Query.parse(raw).parameters()).isEmpty();
    }

    @Test
    @DisplayName("may have several values of a name, in their order")
    void several() {
        assertThat(Query.parse("a=1&b=&a=2&c").parameters())
                .isEqualTo(Map.of("a", List.of("1", "2"), "b", List.of(""), "c", List.of("")));
    }

    @ParameterizedTest
    @CsvSource({"a=x+y,x y", "a=x%20y,x y", "a=%C3%A9,é", "a=1=2,1=2", "%61=b,b", "a=%F0%9F%98%80,😀"})
    @DisplayName("is decoded")
    void decoded(String raw, String value) {
        assertThat(Query.parse(raw).first("a")).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"a=%,%", "a=%zz,%zz", "a=%4,%4"})
    @DisplayName("that is not well encoded stays as it is")
    void malformed(String raw, String value) {
        assertThat(Query.parse(raw).first("a")).hasValue(value);
    }

    @Test
    @DisplayName("has no first value of a name that is not there")
    void absent() {
        assertThat(Query.parse("a=1").first("b")).isEmpty();
    }
}
