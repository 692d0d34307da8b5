package dev.tern.conformance.compare;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of a front door before any case goes through it, from the one list that a comparison uses as well. */
public final class KnownLimits {
    private KnownLimits() {}

    /**
     * The cases that cannot pass behind a front door, because of what the platform does there to any function.
     *
     * @param target such as {@code aws}; of several runtimes of a cloud the one, such as {@code gcp-2.0.0}
     * @param front such as {@code alb}
     * @return case id to a sentence that says what the platform does; empty also for names that are not in the list
     */
    public static Map<String, String> of(String target, String front) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (PlatformLimit limit : Parity.shipped().limits()) {
            limit.cases().stream()
                    .filter(id -> limit.isMetBy(id, target, front))
                    .forEach(id -> sentences.putIfAbsent(id, limit.sentence()));
        }
        return sentences;
    }
}
