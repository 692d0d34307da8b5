package dev.tern.conformance.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Times of many runs of the same thing, sorted, in milliseconds. Never empty. */
record Sample(List<Double> millis) {

    Sample {
        millis = millis.stream().sorted().toList();
    }

    static Sample of(List<Duration> times) {
        return new Sample(times.stream().map(time -> time.toNanos() / 1e6).toList());
    }

    /** The time that so many percent of the runs did not exceed: one of the times, none in between. */
    double percentile(int percent) {
        int rank = (int) Math.ceil(millis.size() * percent / 100.0);
        return millis.get(Math.max(rank, 1) - 1);
    }

    double smallest() {
        return millis.get(0);
    }

    double largest() {
        return millis.get(millis.size() - 1);
    }

    /** At most so many of the times, spread evenly over the sorted ones, the smallest and the largest among them. */
    List<Double> thinned(int most) {
        if (millis.size() <= most) {
            return millis;
        }
        double step = (millis.size() - 1.0) / (most - 1);
        return IntStream.range(0, most)
                .mapToObj(i -> millis.get((int) Math.round(i * step)))
                .toList();
    }
}
