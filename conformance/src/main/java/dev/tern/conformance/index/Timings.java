package dev.tern.conformance.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of many runs of the same thing, in milliseconds. */
final class Timings {
    private final List<Double> millis = new ArrayList<>();

    void add(double time) {
        millis.add(time);
    }

    /** The time that so many percent of the runs did not exceed. */
    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
