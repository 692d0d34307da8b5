package dev.tern.conformance.bench;

import java.util.stream.DoubleStream;

/** The middle of several numbers, which one bad round does not move. */
public final class Median {
    private Median() {}

    /**
     * The one in the middle, or half-way between the two there.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static double of(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("no numbers");
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
