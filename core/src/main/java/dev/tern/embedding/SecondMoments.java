package dev.tern.embedding;

import java.util.Random;

/** The sums of the products of every two dimensions over a number of vectors. */
final class SecondMoments {

    private static final int MAX_STEPS = 1_000;

    /** Squared, as the difference of two steps is. */
    private static final double CLOSE_ENOUGH = 1e-18;

    private double[][] sums = new double[0][];

    void add(float[] vector) {
        if (sums.length == 0) {
            sums = new double[vector.length][vector.length];
        }
        requireLength(sums.length, vector);
        for (int i = 0; i < vector.length; i++) {
            double[] row = sums[i];
            double value = vector[i];
            for (int j = 0; j <= i; j++) {
                row[j] += value * vector[j];
            }
        }
    }

    /** The direction of the greatest sum of squares, by power iteration; zeros if there is none. */
    float[] greatestDirection() {
        double[] direction = start();
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] next = times(direction);
            if (!normalise(next)) {
                return new float[sums.length];
            }
            double change = distance(direction, next);
            direction = next;
            if (change < CLOSE_ENOUGH) {
                break;
            }
        }
        return signed(direction);
    }

    static void requireLength(int expected, float[] vector) {
        if (vector.length != expected) {
            throw new IllegalArgumentException(
                    "a vector has " + vector.length + " dimensions where others have " + expected);
        }
    }

    /** Always the same, and no direction that vectors could be at a right angle to, other than by malice. */
    private double[] start() {
        Random random = new Random(1);
        double[] start = new double[sums.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = random.nextDouble() - 0.5;
        }
        normalise(start);
        return start;
    }

    private double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += at(i, j) * vector[j];
            }
        }
        return product;
    }

    private double at(int i, int j) {
        return i >= j ? sums[i][j] : sums[j][i];
    }

    private static boolean normalise(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        for (int i = 0; i < vector.length && squares > 0; i++) {
            vector[i] /= Math.sqrt(squares);
        }
        return squares > 0;
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return squares;
    }

    /** A direction and its opposite are the same component; this one has its greatest number above zero. */
    private static float[] signed(double[] direction) {
        double greatest = 0;
        for (double value : direction) {
            greatest = Math.abs(value) > Math.abs(greatest) ? value : greatest;
        }
        float[] signed = new float[direction.length];
        for (int i = 0; i < signed.length; i++) {
            signed[i] = (float) (greatest < 0 ? -direction[i] : direction[i]);
        }
        return signed;
    }
}
