package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A base URL")
class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://api.openai.com/v1", "https://api.openai.com/v1/"})
    @DisplayName("may end with a slash or not")
    void slash(String text) {
        assertThat(BaseUrl.of(text).resolve("chat/completions"))
                .hasToString("https://api.openai.com/v1/chat/completions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api.openai.com/v1", "ftp://x/v1", "https://", "https://x/v1?key=1", "https://k@x/", "http://a b"
            })
    @DisplayName("that is none stops the start")
    void wrong(String text) {
        assertThatThrownBy(() -> BaseUrl.checked(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be");
    }

    @Test
    @DisplayName("may be left out where the provider knows a better one")
    void blank() {
        assertThat(BaseUrl.checked(" ")).isEmpty();
    }
}
