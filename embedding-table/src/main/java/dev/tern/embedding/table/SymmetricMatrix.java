package dev.tern.embedding.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds eigenvectors by Jacobi's method: rotates two dimensions at a time until the matrix is a diagonal. Slower than
 * others, but short, exact and with nothing but arithmetic that is the same on every machine.
 */
final class SymmetricMatrix {

    private static final int MAX_SWEEPS = 50;
    private static final double ZERO = 1e-15;

    private final double[][] matrix;

    /** Its rows are the directions which the rotations have made of the axes. */
    private final double[][] axes;

    private SymmetricMatrix(double[][] values) {
        this.matrix = new double[values.length][];
        this.axes = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            matrix[i] = values[i].clone();
            axes[i][i] = 1;
        }
    }

    /**
     * All eigenvectors, those of the greatest eigenvalues first.
     *
     * @throws ArithmeticException if the matrix is not symmetric, or not of numbers
     */
    static List<EigenVector> eigenVectors(double[][] values) {
        SymmetricMatrix rotated = new SymmetricMatrix(values);
        rotated.rotateToDiagonal();
        List<EigenVector> vectors = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            vectors.add(new EigenVector(rotated.matrix[i][i], rotated.axes[i]));
        }
        vectors.sort(Comparator.comparingDouble(EigenVector::value).reversed());
        return vectors;
    }

    private void rotateToDiagonal() {
        double limit = ZERO * diagonal();
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            double greatest = 0;
            for (int p = 0; p < matrix.length; p++) {
                for (int q = p + 1; q < matrix.length; q++) {
                    greatest = Math.max(greatest, Math.abs(matrix[p][q]));
                    if (Math.abs(matrix[p][q]) > limit) {
                        rotate(p, q);
                    }
                }
            }
            if (greatest <= limit) {
                return;
            }
        }
        throw new ArithmeticException("the matrix does not become a diagonal");
    }

    /** Turns the axes p and q so that the matrix has a zero where they meet. */
    private void rotate(int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            double atP = row[p];
            row[p] = cosine * atP - sine * row[q];
            row[q] = sine * atP + cosine * row[q];
        }
        turn(matrix[p], matrix[q], cosine, sine);
        turn(axes[p], axes[q], cosine, sine);
    }

    private static void turn(double[] p, double[] q, double cosine, double sine) {
        for (int i = 0; i < p.length; i++) {
            double atP = p[i];
            p[i] = cosine * atP - sine * q[i];
            q[i] = sine * atP + cosine * q[i];
        }
    }

    private double diagonal() {
        double greatest = 0;
        for (int i = 0; i < matrix.length; i++) {
            greatest = Math.max(greatest, Math.abs(matrix[i][i]));
        }
        return greatest;
    }
}
