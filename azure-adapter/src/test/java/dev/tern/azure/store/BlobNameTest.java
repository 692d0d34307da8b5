package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.StoreException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a blob")
class BlobNameTest {
    private static final List<String> PIECES =
            List.of("a", ".", "..", "/", "\\", "\uF75C", "-", "[", "é", "\uff08", "😀", " ", "%", "z");

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b.txt", "a..b", ".a", "a/", "a//b", "Größe 😀.pdf", "a%2Fb", "[a]-b"})
    @DisplayName("is the key wherever Azure leaves it as it is")
    void plain(String key) {
        assertThat(BlobName.of("", key)).isEqualTo(key);
        assertThat(BlobName.decoded(key)).isEqualTo(key);
    }

    @Test
    @DisplayName("has no backslash, and no dot at the end of a segment")
    void odd() {
        assertThat(BlobName.of("", "a\\b.")).isEqualTo("a[\uF75Cb-\uF75C");
        assertThat(BlobName.of("p/", "../x")).isEqualTo("p/.-\uF75C/x");
    }

    @Test
    @DisplayName("is another for every key, and the key can be read from it")
    void reversible() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder key = new StringBuilder();
            random.ints(1 + random.nextInt(8), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .forEach(key::append);

            String name = BlobName.of("", key.toString());
            assertThat(BlobName.decoded(name)).isEqualTo(key.toString());
            assertThat(name).doesNotContain("\\", "./").doesNotEndWith(".");
        }
    }

    @Test
    @DisplayName("begins as its key does, but for dots that may be the last of a segment")
    void start() {
        assertThat(BlobName.start("docs/")).isEqualTo("docs/");
        assertThat(BlobName.start("docs/a..")).isEqualTo("docs/a");
        assertThat(BlobName.start("..")).isEmpty();
    }

    @Test
    @DisplayName("must have room for prefix and key")
    void tooLong() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> BlobName.of("p".repeat(130) + "/", "k".repeat(900)))
                .withMessage("the prefix leaves no room for the key");
    }
}
