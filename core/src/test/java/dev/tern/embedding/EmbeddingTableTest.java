package dev.tern.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The embedding table")
class EmbeddingTableTest {

    private final byte[] file;

    EmbeddingTableTest() throws IOException {
        try (InputStream in = EmbeddingTable.class.getResourceAsStream("table.bin")) {
            file = in.readAllBytes();
        }
    }

    @Test
    @DisplayName("has 256 numbers for each of 30,522 pieces, in 4 MB and a bit")
    void sizes() {
        TableHeader header = TableHeader.of(file);

        assertThat(header.rows()).isEqualTo(30_522);
        assertThat(header.dimensions()).isEqualTo(256);
        assertThat(file).hasSize(TableHeader.LENGTH + header.bodyLength()).hasSizeLessThan(4_300_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 11, 15, 19, 23, 27, 28, 100_000, 300_000, 2_000_000, 4_000_000})
    @DisplayName("is refused when a bit of it has changed")
    void changedBit(int at) {
        file[at] ^= 1;

        assertRefused(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 27, 28, 1_000_000, -1})
    @DisplayName("is refused when its end is missing")
    void truncated(int length) {
        assertRefused(Arrays.copyOf(file, length < 0 ? file.length + length : length));
    }

    @Test
    @DisplayName("is refused when something follows it")
    void tooLong() {
        assertRefused(Arrays.copyOf(file, file.length + 1));
    }

    @ParameterizedTest
    @CsvSource({"12, -1", "12, 2147483647", "16, 0", "16, 255", "16, 2147483646", "20, -5", "20, 2147483647"})
    @DisplayName("is refused before its memory is taken when its sizes are impossible")
    void impossibleSizes(int at, int size) {
        ByteBuffer.wrap(file).putInt(at, size);

        assertRefused(file);
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> EmbeddingTable.read(new ByteArrayInputStream(bytes)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("the embedding table of this jar is damaged: ");
    }
}
