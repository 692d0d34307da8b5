package dev.tern.embedding.table;

/** A row of the table, rounded to steps from -7 to 7. */
final class PackedRow {

    private static final int MOST_STEPS = 7;
    private static final int ZERO = 8;

    private final float scale;
    private final byte[] pairs;

    private PackedRow(float scale, byte[] pairs) {
        this.scale = scale;
        this.pairs = pairs;
    }

    static PackedRow of(float[] row) {
        float greatest = 0;
        for (float number : row) {
            greatest = Math.max(greatest, Math.abs(number));
        }
        float scale = greatest / MOST_STEPS;
        byte[] pairs = new byte[row.length / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (byte) (steps(row[2 * i], scale) | steps(row[2 * i + 1], scale) << 4);
        }
        return new PackedRow(scale, pairs);
    }

    /** What a step is worth. */
    float scale() {
        return scale;
    }

    /** Two numbers of steps in a byte, with 8 added to each; the first is in the lower bits. */
    byte[] pairs() {
        return pairs.clone();
    }

    private static int steps(float number, float scale) {
        return ZERO + (scale == 0 ? 0 : Math.round(number / scale));
    }
}
