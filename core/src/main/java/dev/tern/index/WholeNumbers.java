package dev.tern.index;

/**
 * A vector in whole numbers, to be compared with many {@link PackedVector packed} ones: their products need no number to be
 * turned into another kind, which is a good part of the time that a search takes. A hundred times as fine as a packed one.
 *
 * @param numbers so small that a product with a packed vector of the same length fits into an int
 * @param scale what a number has to be multiplied by
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the numbers are only read.
record WholeNumbers(int[] numbers, float scale) {
    private static final int LARGEST = Short.MAX_VALUE;

    static WholeNumbers of(float[] vector) {
        float largest = 0;
        for (float number : vector) {
            largest = Math.max(largest, Math.abs(number));
        }
        float scale = largest / Math.min(LARGEST, Integer.MAX_VALUE / PackedVector.LARGEST / vector.length);
        int[] numbers = new int[vector.length];
        for (int i = 0; i < vector.length; i++) {
            numbers[i] = scale == 0 ? 0 : Math.round(vector[i] / scale);
        }
        return new WholeNumbers(numbers, scale);
    }
}
