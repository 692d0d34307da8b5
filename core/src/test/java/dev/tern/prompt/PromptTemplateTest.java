package dev.tern.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A prompt")
class PromptTemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"answer", "answer-system", "summarise", "summarise-system"})
    @DisplayName("is found by its name")
    void named(String name) {
        assertThat(PromptTemplate.named(name).text())
                .isNotBlank()
                .isEqualTo(PromptTemplate.named(name).text().strip());
    }

    @Test
    @DisplayName("that is not there is missed by its name")
    void missing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptTemplate.named("poem"))
                .withMessage("there is no prompt poem");
    }

    @Test
    @DisplayName("has its places filled")
    void filled() {
        assertThat(PromptTemplate.named("answer").with(Map.of("sources", "S", "before", "", "question", "Q")))
                .isEqualTo("S\nQuestion: Q");
    }

    @Test
    @DisplayName("is filled in one pass: a value that looks like a place, or a back reference, stays as it is")
    void onePass() {
        assertThat(PromptTemplate.named("answer")
                        .with(Map.of("sources", "{question} $1 \\1", "before", "", "question", "{sources}")))
                .isEqualTo("{question} $1 \\1\nQuestion: {sources}");
    }

    @Test
    @DisplayName("misses a value by its name")
    void missingValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PromptTemplate.named("answer").with(Map.of("sources", "S", "before", "")))
                .withMessage("the prompt needs a value for question");
    }
}
