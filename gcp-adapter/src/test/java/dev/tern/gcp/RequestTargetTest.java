package dev.tern.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
        "/a%2Fb, /a/b",
        "/a%252Fb, /a%2Fb",
        "/a%20b+c, /a b+c",
        "/%C3%A9, /é",
        "//health, //health",
        "/a//b, /a//b",
        "/x/../health, /x/../health",
        "/a|b{c}, /a|b{c}",
        "/a%zz%20b, /a%zz%20b",
        "/health?a=1, /health",
        "/health#part, /health",
        "/to/http://other.example/x, /to/http://other.example/x",
        "'', /"
    })
    @DisplayName("the path is percent-decoded once and otherwise left as it was sent")
    void readsThePath(String sent, String path) {
        assertThat(RequestTarget.of("https://function.example:8080" + sent).path())
                .isEqualTo(path);
        assertThat(RequestTarget.of(sent).path()).isEqualTo(path);
    }

    @Test
    @DisplayName("an address without a path is the root, with or without a query")
    void takesAMissingPathForTheRoot() {
        assertThat(RequestTarget.of("https://function.example?a=1").path()).isEqualTo("/");
        assertThat(RequestTarget.of("http://127.0.0.1:8080*").path()).isEqualTo("/");
    }

    @Test
    @DisplayName("repeated, empty and valueless parameters are kept, and a plus in one is a space")
    void readsTheQuery() {
        RequestTarget target = RequestTarget.of("http://function.example/x?a=1&a=2&b=&c&d=%C3%A9+%2B&to=http://y/?z=/");

        assertThat(target.query().parameters())
                .containsEntry("a", List.of("1", "2"))
                .containsEntry("b", List.of(""))
                .containsEntry("c", List.of(""))
                .containsEntry("d", List.of("é +"))
                .containsEntry("to", List.of("http://y/?z=/"));
    }

    @Test
    @DisplayName("a scheme in the query is not that of the address")
    void isNotMisledByTheQuery() {
        assertThat(RequestTarget.of("/x?to=http://y/z").path()).isEqualTo("/x");
        assertThat(RequestTarget.of("?to=http://y/z").path()).isEqualTo("/");
    }
}
