package dev.tern.index.store;

/** Numbers in one form, as stores compare 2025 and 2025.0 in different ways. */
final class StoreNumbers {
    private static final double LARGEST_WHOLE = 1e15;

    private StoreNumbers() {}

    /** A whole number as a long, any other as a double; what is no number as it is. */
    static Object uniform(Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        double exact = number.doubleValue();
        if (Math.rint(exact) == exact && Math.abs(exact) < LARGEST_WHOLE) {
            return (long) exact;
        }
        return exact;
    }

    static Object finite(double bound) {
        return uniform(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, bound)));
    }
}
