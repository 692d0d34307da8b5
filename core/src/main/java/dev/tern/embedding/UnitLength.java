package dev.tern.embedding;

/** Brings vectors to length 1, so that their dot product is their cosine. */
final class UnitLength {

    private UnitLength() {}

    /** The vector itself, changed in place; one of zeros stays as it is. */
    static float[] of(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        if (length > 0) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) (vector[i] / length);
            }
        }
        return vector;
    }

    static double dot(float[] one, float[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += (double) one[i] * other[i];
        }
        return dot;
    }
}
