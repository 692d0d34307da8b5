package dev.tern.embedding.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The eigenvectors of a symmetric matrix")
class SymmetricMatrixTest {

    @Test
    @DisplayName("are those that can be found by hand, the greatest first")
    void byHand() {
        List<EigenVector> vectors = SymmetricMatrix.eigenVectors(new double[][] {{2, 1, 0}, {1, 2, 0}, {0, 0, 9}});

        assertThat(vectors)
                .extracting(EigenVector::value)
                .usingComparatorForType(SymmetricMatrixTest::compare, Double.class)
                .containsExactly(9.0, 3.0, 1.0);
        assertThat(vectors.get(0).dividedBy(1)).containsExactly(0, 0, 1);
        assertThat(vectors.get(1).dividedBy(Math.sqrt(0.5)))
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(1, 1, 0);
    }

    @Test
    @DisplayName("are only stretched by it, each by its value")
    void stretched() {
        double[][] matrix = random(40);

        assertThat(SymmetricMatrix.eigenVectors(matrix)).hasSize(40).allSatisfy(vector -> {
            float[] direction = vector.dividedBy(1);
            for (int i = 0; i < matrix.length; i++) {
                double product = 0;
                for (int j = 0; j < matrix.length; j++) {
                    product += matrix[i][j] * direction[j];
                }
                assertThat(product).isCloseTo(vector.value() * direction[i], within(1e-5));
            }
        });
    }

    @Test
    @DisplayName("are not looked for for ever in what is not a matrix of numbers")
    void notNumbers() {
        assertThatThrownBy(() -> SymmetricMatrix.eigenVectors(new double[][] {{1, 2}, {Double.POSITIVE_INFINITY, 1}}))
                .isInstanceOf(ArithmeticException.class);
    }

    private static int compare(double one, double other) {
        return Math.abs(one - other) < 1e-12 ? 0 : Double.compare(one, other);
    }

    private static double[][] random(int size) {
        Random random = new Random(1);
        double[][] matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = random.nextGaussian();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
