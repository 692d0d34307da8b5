package dev.tern.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A packed vector")
class PackedVectorTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 4_096})
    @DisplayName("has about the product with another one that it had before it was packed")
    void product(int length) {
        float[] vector = random(length, 1);
        float[] other = random(length, 2);

        float packed = PackedVector.product(PackedVector.pack(vector), WholeNumbers.of(other));

        assertThat(packed).isCloseTo(product(vector, other), within(.02f * length(vector) * length(other)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256, 4_096})
    @DisplayName("of the largest numbers there are has a product that is not cut off")
    void largest(int length) {
        float[] ones = new float[length];
        Arrays.fill(ones, 1);

        BytesRef packed = PackedVector.pack(ones);

        assertThat(PackedVector.product(packed, WholeNumbers.of(ones))).isCloseTo(length, within(.01f * length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 256})
    @DisplayName("of zeros has the product zero")
    void zeros(int length) {
        float[] zeros = new float[length];

        assertThat(PackedVector.product(PackedVector.pack(random(length, 1)), WholeNumbers.of(zeros)))
                .isZero();
        assertThat(PackedVector.product(PackedVector.pack(zeros), WholeNumbers.of(random(length, 1))))
                .isZero();
    }

    private static float[] random(int length, long seed) {
        Random random = new Random(seed);
        float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float length(float[] vector) {
        return (float) Math.sqrt(product(vector, vector));
    }
}
