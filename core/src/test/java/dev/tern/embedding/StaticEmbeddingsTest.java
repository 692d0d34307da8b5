package dev.tern.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Static embeddings")
class StaticEmbeddingsTest {

    private final StaticEmbeddings embeddings = StaticEmbeddings.load();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How do I repair a car?|Fixing an automobile engine|A recipe for apple pie",
                "The doctor treats patients|A physician in a hospital|The stock market fell",
                "Delete a file|Removing documents from a folder|The weather in spring",
                "cats and dogs|kittens and puppies|taxes and interest rates"
            })
    @DisplayName("are nearer for texts of one subject, even without a common word")
    void subjects(String text, String near, String far) {
        assertThat(cosine(text, near)).isGreaterThan(cosine(text, far) + 0.1);
    }

    @Test
    @DisplayName("are the same for the same text, from one table for all")
    void determinism() {
        String text = "The same text, from one table.";

        assertThat(StaticEmbeddings.load()).isSameAs(embeddings);
        assertThat(vector(text)).containsExactly(vector(text));
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> vector(text)))
                .allSatisfy(vector -> assertThat(vector).containsExactly(vector(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "the", "One sentence.", "Straße 東京", "!"})
    @DisplayName("have length 1")
    void length(String text) {
        assertThat(UnitLength.dot(vector(text), vector(text))).isCloseTo(1, within(1e-6));
        assertThat(vector(text)).hasSize(embeddings.dimensions()).hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "😀", "\u200B"})
    @DisplayName("are zeros for a text in which nothing is known")
    void nothingKnown(String text) {
        assertThat(vector(text)).hasSize(256).containsOnly(0);
    }

    @Test
    @DisplayName("do not depend on the order of words, nor on how often the whole text is said")
    void sums() {
        assertThat(cosine("dog bites man", "man bites dog")).isCloseTo(1, within(1e-6));
        assertThat(cosine("dog bites man", "dog bites man dog bites man")).isCloseTo(1, within(1e-6));
        assertThat(cosine("dog man", "dog dog man")).isLessThan(0.999);
    }

    @Test
    @DisplayName("of a query follow the weights of its pieces")
    void weights() {
        int[] tokens = embeddings.tokens("dog man");
        int dog = tokens[0];

        assertThat(embeddings.vector(tokens, token -> token == dog ? 2 : 0)).containsExactly(vector("dog"));
        assertThat(embeddings.vector(tokens, token -> 3))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(vector("dog man"));
        assertThat(embeddings.vector(tokens, token -> 0)).containsOnly(0);
    }

    private double cosine(String one, String other) {
        return UnitLength.dot(vector(one), vector(other));
    }

    private float[] vector(String text) {
        return embeddings.vector(embeddings.tokens(text));
    }
}
