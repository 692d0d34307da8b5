package dev.tern.index.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tern.state.ObjectContent;
import dev.tern.state.WriteCondition;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.store.IndexInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A text that is read in pieces")
class PiecesTest {
    private static final int FROM = 1_000;
    private static final int LENGTH = 3 * TextPart.PIECE + 2_000;

    @TempDir
    Path disk;

    private final TroubledStore store = new TroubledStore();
    private final Pieces pieces = new Pieces(store);
    private final byte[] content = new byte[FROM + LENGTH];
    private CommitFile file;

    @BeforeEach
    void write() throws IOException {
        new Random(1).nextBytes(content);
        Path path = Files.write(disk.resolve("_0.cfs"), content);
        file = new CommitFile("_0.cfs", "attempt", content.length, Checksum.of(path), null, TextPart.of(path, FROM));
        store.put(file.key(), ObjectContent.of(path), WriteCondition.always());
    }

    @Test
    @DisplayName("has the same bytes everywhere, also where one piece ends and another begins")
    void bytes() throws IOException {
        for (int start : new int[] {0, 1, TextPart.PIECE - 1, TextPart.PIECE, 2 * TextPart.PIECE - 7, LENGTH - 10}) {
            assertThat(read(start, 10)).isEqualTo(Arrays.copyOfRange(content, FROM + start, FROM + start + 10));
        }
        assertThat(read(0, LENGTH)).isEqualTo(Arrays.copyOfRange(content, FROM, FROM + LENGTH));
    }

    @Test
    @DisplayName("is fetched only where it is read")
    void onlyWhatIsRead() throws IOException {
        read(TextPart.PIECE + 100, 50);
        read(TextPart.PIECE + 200, 50);

        assertThat(store.parts).hasSize(1);
        assertThat(pieces.fetchedBytes()).isEqualTo(TextPart.PIECE);
    }

    @Test
    @DisplayName("is not fetched for its ends, which Lucene looks at when it opens a file")
    void ends() throws IOException {
        read(0, 60);
        read(LENGTH - 16, 16);

        assertThat(store.parts).isEmpty();
    }

    @Test
    @DisplayName("ends where it ends")
    void end() {
        assertThat(pieces.of(file, 3)).hasSize(2_000);
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(LENGTH - 5, 10));
        assertThatExceptionOfType(EOFException.class).isThrownBy(() -> read(LENGTH + 1, 1));
    }

    @Test
    @DisplayName("that is gone is told from one that is damaged")
    void gone() {
        store.delete(file.key());

        assertThatExceptionOfType(VanishedFileException.class).isThrownBy(() -> pieces.of(file, 0));
    }

    private byte[] read(int start, int length) throws IOException {
        byte[] bytes = new byte[length];
        try (IndexInput input = new TextInput(file, Objects.requireNonNull(file.text()), pieces)) {
            input.seek(start);
            input.clone().readBytes(bytes, 0, length);
        }
        return bytes;
    }
}
