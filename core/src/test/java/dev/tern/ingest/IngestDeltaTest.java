package dev.tern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.index.EphemeralChunkIndex;
import dev.tern.ingest.IngestReceipt.Result;
import dev.tern.ingest.IngestReceipt.Status;
import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A document that is ingested again")
class IngestDeltaTest {
    private static final int SECTIONS = 20;

    private final EphemeralChunkIndex index = new EphemeralChunkIndex();
    private final IngestFunction ingest = new IngestFunction(index);
    private final Invocation call = Invocation.of(null, null, Instant.MAX);

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    @DisplayName("costs the embedding of the one paragraph that has changed")
    void oneParagraph() {
        assertThat(result(sections(), Map.of()).embedded()).isEqualTo(SECTIONS);
        List<String> edited = sections();
        edited.set(7, "# Part 7\n\nHerons stand still.");

        Result result = result(edited, Map.of());

        assertThat(result.status()).isEqualTo(Status.UPDATED);
        assertThat(result.chunks()).isEqualTo(SECTIONS);
        assertThat(result.embedded()).isEqualTo(1);
    }

    @Test
    @DisplayName("costs no more when paragraphs have moved, or have gone")
    void moved() {
        result(sections(), Map.of());
        List<String> shorter = sections();
        shorter.add(0, "# New\n\nAlbatrosses glide.");
        shorter.remove(5);

        assertThat(result(shorter, Map.of()).embedded()).isEqualTo(1);
    }

    @Test
    @DisplayName("costs no embedding when only its metadata has changed")
    void metadata() {
        result(sections(), Map.of("year", 2024));

        Result result = result(sections(), Map.of("year", 2025));

        assertThat(result.status()).isEqualTo(Status.UPDATED);
        assertThat(result.embedded()).isZero();
    }

    @Test
    @DisplayName("costs no embedding when nothing has changed")
    void unchanged() {
        result(sections(), Map.of());

        Result result = result(sections(), Map.of());

        assertThat(result.status()).isEqualTo(Status.UNCHANGED);
        assertThat(result.embedded()).isZero();
    }

    @Test
    @DisplayName("is counted in the log, with its chunks and how many were embedded")
    void facts() {
        call.run(() -> {
            result(sections(), Map.of());
            result(sections(), Map.of("year", 2025));
            ingest.apply(new IngestRequest(null, List.of("a")));
        });

        assertThat(call.facts().all())
                .isEqualTo(Map.of(
                        "documentsCreated", 1L,
                        "documentsUpdated", 1L,
                        "documentsDeleted", 1L,
                        "chunks", 2L * SECTIONS,
                        "embedded", (long) SECTIONS));
    }

    private Result result(List<String> sections, Map<String, Object> metadata) {
        String text = String.join("\n\n", sections);
        SourceDocument document = new SourceDocument("a", text, null, "text/markdown", metadata);
        return ingest.apply(new IngestRequest(List.of(document), null))
                .results()
                .get(0);
    }

    private static List<String> sections() {
        return IntStream.range(0, SECTIONS)
                .mapToObj(i -> "# Part " + i + "\n\nTerns fly " + i + " miles.")
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
