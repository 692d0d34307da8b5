package dev.tern.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first component")
class FirstComponentTest {

    @Test
    @DisplayName("is the direction in which vectors reach furthest")
    void direction() {
        FirstComponent component =
                FirstComponent.of(List.of(new float[] {3, 4, 0}, new float[] {-6, -8, 0}, new float[] {0, 0, 2}));

        assertThat(component.toArray()).usingComparatorWithPrecision(1e-6f).containsExactly(0.6f, 0.8f, 0);
    }

    @Test
    @DisplayName("is found among many vectors with one in common")
    void sharedDirection() {
        float[] shared = UnitLength.of(random(1, 256));

        float[] found = FirstComponent.of(around(shared)).toArray();

        assertThat(Math.abs(UnitLength.dot(found, shared))).isGreaterThan(0.99);
    }

    @Test
    @DisplayName("leaves nothing of itself in a vector, and the vector with length 1")
    void removed() {
        FirstComponent component = FirstComponent.of(around(random(1, 256)));

        float[] rest = component.removedFrom(random(7, 256));

        assertThat(UnitLength.dot(rest, component.toArray())).isCloseTo(0, within(1e-6));
        assertThat(UnitLength.dot(rest, rest)).isCloseTo(1, within(1e-6));
    }

    @Test
    @DisplayName("leaves zeros of a vector that has nothing else")
    void nothingLeft() {
        float[] only = UnitLength.of(random(3, 256));

        assertThat(FirstComponent.of(List.of(only)).removedFrom(only)).containsOnly(0);
    }

    @Test
    @DisplayName("is the same, bit by bit, for the same vectors")
    void determinism() {
        assertThat(FirstComponent.of(around(random(1, 256))).toArray())
                .containsExactly(FirstComponent.of(around(random(1, 256))).toArray());
    }

    @Test
    @DisplayName("comes back from an array as it was")
    void arrays() {
        FirstComponent component = FirstComponent.of(around(random(1, 256)));
        float[] vector = random(9, 256);

        assertThat(FirstComponent.ofArray(component.toArray()).removedFrom(vector))
                .containsExactly(component.removedFrom(vector));
    }

    @Test
    @DisplayName("of no vectors, or of zeros, removes nothing")
    void none() {
        float[] vector = {3, 4};
        FirstComponent ofNone = FirstComponent.of(List.of());
        FirstComponent ofZeros = FirstComponent.of(List.of(new float[2], new float[2]));

        assertThat(Stream.of(ofNone, ofZeros, FirstComponent.ofArray(ofNone.toArray())))
                .allSatisfy(
                        component -> assertThat(component.removedFrom(vector)).containsExactly(0.6f, 0.8f));
        assertThat(vector).containsExactly(3, 4);
    }

    @Test
    @DisplayName("refuses vectors of different lengths")
    void differentLengths() {
        FirstComponent component = FirstComponent.of(List.of(new float[] {1, 0}));

        assertThatThrownBy(() -> component.removedFrom(new float[3])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FirstComponent.of(List.of(new float[2], new float[3])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Vectors of which each is the given one and noise of its own. */
    private static List<float[]> around(float[] shared) {
        float[] direction = UnitLength.of(shared.clone());
        return Stream.iterate(0, i -> i < 500, i -> i + 1)
                .map(i -> {
                    float[] vector = UnitLength.of(random(100 + i, direction.length));
                    for (int j = 0; j < vector.length; j++) {
                        vector[j] += direction[j];
                    }
                    return UnitLength.of(vector);
                })
                .toList();
    }

    private static float[] random(int seed, int length) {
        Random random = new Random(seed);
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
