package dev.tern.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scored chunks")
class ChunkScoresTest {

    private final ChunkScores chunks = new ChunkScores();

    @Test
    @DisplayName("rank each document once, by its best chunk")
    void bestChunk() {
        chunks.add("a", .5);
        chunks.add("b", .7);
        chunks.add("a", .9);
        chunks.add("a", .1);

        assertThat(chunks.ranking()).containsExactly("a", "b");
        assertThat(chunks.documents()).isEqualTo(2);
    }

    @Test
    @DisplayName("keep the order in which they were found where scores are equal")
    void ties() {
        chunks.add("c", .5);
        chunks.add("a", .5);
        chunks.add("b", .5);
        chunks.add("c", .2);

        assertThat(chunks.ranking()).containsExactly("c", "a", "b");
    }

    @Test
    @DisplayName("take scores below 0")
    void negative() {
        chunks.add("a", -3);
        chunks.add("b", -1);

        assertThat(chunks.ranking()).containsExactly("b", "a");
    }

    @Test
    @DisplayName("of many documents give as many as a ranking has")
    void depth() {
        IntStream.range(0, 1_500).forEach(i -> chunks.add("d" + i, -i));

        assertThat(chunks.ranking()).hasSize(1_000).startsWith("d0", "d1").endsWith("d999");
    }

    @Test
    @DisplayName("that are none give an empty ranking")
    void none() {
        assertThat(chunks.ranking()).isEmpty();
    }
}
