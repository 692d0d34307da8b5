package dev.tern.embedding.table;

import java.util.List;

/** The mean of a number of vectors, and how their dimensions vary together. */
final class Covariance {

    private final double[] mean;
    private final double[][] matrix;

    private Covariance(double[] mean, double[][] matrix) {
        this.mean = mean;
        this.matrix = matrix;
    }

    static Covariance of(List<float[]> vectors) {
        double[] mean = meanOf(vectors);
        double[][] matrix = new double[mean.length][mean.length];
        double[] centred = new double[mean.length];
        for (float[] vector : vectors) {
            for (int i = 0; i < centred.length; i++) {
                centred[i] = vector[i] - mean[i];
            }
            addProducts(centred, matrix);
        }
        for (double[] row : matrix) {
            divide(row, vectors.size());
        }
        return new Covariance(mean, matrix);
    }

    double[] mean() {
        return mean;
    }

    double[][] matrix() {
        return matrix;
    }

    private static double[] meanOf(List<float[]> vectors) {
        double[] mean = new double[vectors.get(0).length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i];
            }
        }
        divide(mean, vectors.size());
        return mean;
    }

    private static void addProducts(double[] vector, double[][] matrix) {
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                matrix[i][j] += vector[i] * vector[j];
            }
        }
    }

    private static void divide(double[] numbers, int divisor) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= divisor;
        }
    }
}
