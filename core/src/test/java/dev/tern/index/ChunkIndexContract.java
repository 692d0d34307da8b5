package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.index.MetadataFilter.Condition;
import dev.tern.index.MetadataFilter.Condition.Between;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every index of chunks, whoever keeps it and however it ranks. */
public abstract class ChunkIndexContract extends ChunkEmbeddingContract {

    @Test
    @DisplayName("is empty before anything is written")
    void empty() {
        assertThat(search("terns", MetadataFilter.none())).isEmpty();
        assertThat(index().entries(List.of("a"))).isEmpty();
        assertThat(index().documents("", 10)).isEmpty();
    }

    @Test
    @DisplayName("finds what was put in, as it was")
    void roundTrip() {
        Map<String, Object> metadata = Map.of("year", 2024, "open", true, "tags", List.of("sea", "bird"));
        Chunk chunk = new Chunk("docs/ä|1.md", 1, "Birds > Terns", "Terns fly “far”, 😀.", metadata);
        put(new IndexedDocument(chunk.document(), "h1", "text/plain", metadata, List.of(chunk)));

        assertThat(index().search(ChunkQuery.of("terns fly", 5)))
                .extracting(ScoredChunk::chunk)
                .containsExactly(chunk);
        assertThat(index().entries(List.of("docs/ä|1.md", "other")))
                .isEqualTo(Map.of("docs/ä|1.md", new DocumentEntry("docs/ä|1.md", "text/plain", 1, "h1", metadata)));
    }

    @Test
    @DisplayName("gives the best first, with scores from 0 to 1, and no more than asked for")
    void order() {
        put(
                document("far", Map.of(), "Herons and other birds stand near the sea."),
                document("near", Map.of(), "Terns nest on sand."),
                document("none", Map.of(), "Contracts end by notice."));

        List<ScoredChunk> found = index().search(ChunkQuery.of("where do terns nest", 2));

        assertThat(found).hasSizeLessThanOrEqualTo(2);
        assertThat(found.get(0).chunk().document()).isEqualTo("near");
        assertThat(found).allSatisfy(hit -> assertThat(hit.score()).isBetween(0.0, 1.0));
    }

    @Test
    @DisplayName("has a document in place of the one that had its id, with all chunks")
    void replaced() {
        put(document("a", Map.of(), "Terns fly.", "Terns rest.", "Terns nest."));
        put(document("a", Map.of(), "Herons stand."));

        assertThat(index().search(ChunkQuery.of("terns herons", 5)))
                .extracting(hit -> hit.chunk().text())
                .containsExactly("Herons stand.");
        assertThat(index().entries(List.of("a")).get("a").chunks()).isEqualTo(1);
    }

    @Test
    @DisplayName("forgets what is taken out, and does not mind what was never there")
    void removed() {
        put(document("a", Map.of(), "Terns fly."), document("b", Map.of(), "Terns rest."));

        index().write(List.of(), List.of("a", "never"));

        assertThat(search("terns", MetadataFilter.none())).containsExactly("b");
        assertThat(index().entries(List.of("a", "b"))).containsOnlyKeys("b");
    }

    @Test
    @DisplayName("knows a document without chunks by its hash, and never finds it")
    void withoutChunks() {
        put(document("a", Map.of(), "Terns fly."));
        put(document("a", Map.of()));

        assertThat(index().entries(List.of("a")).get("a").contentHash()).isEqualTo("hash of []");
        assertThat(index().entries(List.of("a")).get("a").chunks()).isZero();
        assertThat(search("terns a", MetadataFilter.none())).isEmpty();
    }

    @Test
    @DisplayName("takes an ordinary question of thousands of words, and one of none")
    void anyWords() {
        put(document("a", Map.of(), "Terns fly."));
        String many = "terns " + "albatross heron ".repeat(1_000);

        assertThat(search(many, MetadataFilter.none())).containsExactly("a");
        assertThat(search("", MetadataFilter.none())).isEmpty();
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                Arguments.of(oneOf("team", "ops"), Set.of("old")),
                Arguments.of(oneOf("team", "ops", "dev"), Set.of("old", "new")),
                Arguments.of(oneOf("year", 2025), Set.of("new")),
                Arguments.of(oneOf("year", 2025.0), Set.of("new")),
                Arguments.of(oneOf("open", true), Set.of("old")),
                Arguments.of(new Between("year", 2025, Double.POSITIVE_INFINITY), Set.of("new")),
                Arguments.of(new Between("year", Double.NEGATIVE_INFINITY, 2020), Set.of("old")),
                Arguments.of(new Between("year", Math.nextUp(2020.0), Math.nextDown(2025.0)), Set.of()),
                Arguments.of(new Between("weight", 0.1, 0.1), Set.of("old")));
    }

    @ParameterizedTest
    @MethodSource("filters")
    @DisplayName("counts only the documents that a filter lets through")
    void filter(Condition condition, Set<String> documents) {
        put(
                document(
                        "old",
                        Map.of(
                                "team",
                                "ops",
                                "year",
                                2020,
                                "open",
                                true,
                                "weight",
                                0.1,
                                "tags",
                                List.of("bird", "sea")),
                        "Terns rest."),
                document(
                        "new",
                        Map.of("team", "dev", "year", 2025, "open", false, "tags", List.of("bird")),
                        "Terns nest."));

        assertThat(search("terns", new MetadataFilter(List.of(condition))))
                .containsExactlyInAnyOrderElementsOf(documents);
    }

    @Test
    @DisplayName("counts only the documents that all conditions of a filter let through")
    void allConditions() {
        put(
                document("a", Map.of("team", "ops", "year", 2020), "Terns rest."),
                document("b", Map.of("team", "ops", "year", 2025), "Terns rest."),
                document("c", Map.of("team", "dev", "year", 2025), "Terns rest."));

        assertThat(search("terns", new MetadataFilter(List.of(oneOf("team", "ops"), new Between("year", 2021, 2030)))))
                .containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table tern_chunks; --",
                "a'b",
                "a\"b",
                "a\\b",
                "$.a",
                "a.b",
                "a b",
                "?",
                "%s",
                "T(java.lang.Runtime)",
                "größe 😀",
                "a && b"
            })
    @DisplayName("takes any text for a key, a value and a question, and none of it for a command")
    void anyText(String text) {
        put(
                document("a", Map.of("title", text), "Terns fly. " + text),
                document("b", Map.of("title", "other"), "Terns rest."));

        assertThat(search("terns " + text, new MetadataFilter(List.of(oneOf("title", text)))))
                .containsExactly("a");
        anyKey(text);
    }

    /** Overridden where a key may not be any text. */
    protected void anyKey(String text) {
        put(document("k", Map.of(text, 7), "Terns stand."));

        assertThat(search("terns", new MetadataFilter(List.of(oneOf(text, 7))))).containsExactly("k");
        assertThat(search("terns", new MetadataFilter(List.of(new Between(text, 6, 8)))))
                .containsExactly("k");
    }

    @Test
    @DisplayName("lists documents page by page, in the order of their ids")
    void pages() {
        put(IntStream.range(0, 5)
                .mapToObj(i -> document("d" + (4 - i), Map.of(), "Terns fly."))
                .toArray(IndexedDocument[]::new));

        assertThat(index().documents("", 2)).extracting(DocumentEntry::id).containsExactly("d0", "d1");
        assertThat(index().documents("d1", 9)).extracting(DocumentEntry::id).containsExactly("d2", "d3", "d4");
        assertThat(index().documents("d4", 9)).isEmpty();
    }
}
