package dev.tern.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.http.Door;
import dev.tern.index.ReadOnlyChunkIndex;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Ingesting, where documents may be lost,")
class DurabilityTest {
    private static final String TERNS = "{\"documents\":[{\"id\":\"a\",\"text\":\"Terns dive for fish.\"}]}";

    @RegisterExtension
    private final Door door = Door.with("tern.index.ephemeral", "true");

    @Test
    @DisplayName("says so in every receipt once that was accepted, and documents are found while the process lives")
    void ephemeral() {
        assertThat(Door.json(door.post("/v1/documents", TERNS))
                        .path("ephemeral")
                        .asBoolean())
                .isTrue();
        assertThat(door.post("/v1/search", "{\"query\":\"terns\"}").body().text())
                .contains("Terns dive");
        assertThat(door.data()).isEmptyDirectory();
    }

    @Test
    @DisplayName("is refused by default, and the refusal names the setting")
    void refused(@TempDir Path nowhere) {
        IngestFunction ingest = new IngestFunction(new ReadOnlyChunkIndex(nowhere));
        IngestRequest request = new IngestRequest(null, List.of("gone"));

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> ingest.apply(request));

        assertThat(problem.type()).isEqualTo(ProblemType.NO_DURABLE_STORE);
        assertThat(problem.detail()).contains("tern.index.ephemeral=true");
    }
}
