package dev.tern.embedding.table;

/** A direction which a matrix only stretches: of length 1, and with its greatest number above zero. */
final class EigenVector {

    private final double value;
    private final double[] direction;

    EigenVector(double value, double[] direction) {
        double greatest = 0;
        for (double number : direction) {
            greatest = Math.abs(number) > Math.abs(greatest) ? number : greatest;
        }
        this.value = value;
        this.direction = direction.clone();
        for (int i = 0; i < direction.length && greatest < 0; i++) {
            this.direction[i] = -direction[i];
        }
    }

    /** By how much the matrix stretches it. */
    double value() {
        return value;
    }

    float[] dividedBy(double divisor) {
        float[] quotient = new float[direction.length];
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] = (float) (direction[i] / divisor);
        }
        return quotient;
    }
}
