package dev.tern.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.index.Chunk;
import dev.tern.text.Passages;
import dev.tern.text.Sentences;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Chunks of a document")
class ChunkerTest {

    @Test
    @DisplayName("are none of a document without words")
    void none() {
        assertThat(chunks("a", "")).isEmpty();
    }

    @Test
    @DisplayName("are numbered from one and named after the document")
    void names() {
        List<Chunk> chunks = chunks("notes/a.md", "# One\n\nTerns fly.\n\n# Two\n\nTerns rest.");

        assertThat(chunks).extracting(Chunk::id).containsExactly("notes/a.md#1", "notes/a.md#2");
        assertThat(chunks).extracting(Chunk::number).containsExactly(1, 2);
    }

    @Test
    @DisplayName("stand under one heading each")
    void headings() {
        List<Chunk> chunks = chunks("a", "Before.\n\n# Birds\n\nTerns fly.\n\n## Small ones\n\nWrens hop.");

        assertThat(chunks).extracting(Chunk::text).containsExactly("Before.", "Terns fly.", "Wrens hop.");
        assertThat(chunks.get(0).heading()).isEmpty();
        assertThat(chunks.get(1).heading()).contains("Birds");
        assertThat(chunks.get(2).heading()).contains("Birds").contains("Small ones");
    }

    @Test
    @DisplayName("have no more than about twelve hundred characters, and whole sentences")
    void size() {
        List<Chunk> chunks = chunks("a", "The tern crossed the sea again. ".repeat(200));

        assertThat(chunks.size()).isGreaterThan(4);
        assertThat(chunks).allSatisfy(chunk -> {
            assertThat(chunk.text().length()).isLessThanOrEqualTo(1_300);
            assertThat(chunk.text()).startsWith("The tern").endsWith("again.");
        });
    }

    @Test
    @DisplayName("lose no sentence, and begin with the last ones of the chunk before")
    void overlap() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("Island ").append(i).append(" is small. ");
        }

        List<Chunk> chunks = chunks("a", text.toString());

        String all = String.join(" ", chunks.stream().map(Chunk::text).toList());
        for (int i = 0; i < 300; i++) {
            assertThat(all).contains("Island " + i + " is small.");
        }
        for (int i = 1; i < chunks.size(); i++) {
            String first = Sentences.of(chunks.get(i).text()).get(0);
            assertThat(chunks.get(i - 1).text()).contains(first);
            assertThat(chunks.get(i).text().indexOf(first)).isZero();
        }
    }

    @Test
    @DisplayName("do not overlap across a heading")
    void noOverlapAcrossHeadings() {
        assertThat(chunks("a", "# One\n\nTerns fly.\n\n# Two\n\nHerons stand."))
                .extracting(Chunk::text)
                .containsExactly("Terns fly.", "Herons stand.");
    }

    private static List<Chunk> chunks(String document, String markdown) {
        return Chunker.chunksOf(document, Map.of(), Passages.of(markdown));
    }
}
