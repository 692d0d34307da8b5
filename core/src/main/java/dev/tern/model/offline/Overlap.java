package dev.tern.model.offline;

import java.util.Set;

/** How much two sentences say the same. */
final class Overlap {

    private static final double REPETITION = 0.75;

    private Overlap() {}

    /** The share of the terms of both sentences which they have in common, from 0 to 1. */
    static double of(Set<String> one, Set<String> other) {
        Set<String> smaller = one.size() <= other.size() ? one : other;
        Set<String> larger = one.size() <= other.size() ? other : one;
        int common = 0;
        for (String term : smaller) {
            common += larger.contains(term) ? 1 : 0;
        }
        int all = one.size() + other.size() - common;
        return all == 0 ? 1 : common / (double) all;
    }

    static boolean isRepetition(Set<String> one, Set<String> other) {
        return of(one, other) >= REPETITION;
    }
}
