package dev.tern.conformance.profile;

import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What went on from the loading of one class to that of the next.
 *
 * @param className that was loaded
 * @param nanos that passed until the next was; for the first one with those before it, for the last one none
 */
record Step(String className, long nanos) {

    /**
     * All of a start, whose times add up to that of the last class.
     *
     * @throws IllegalArgumentException if there are no classes, or their times are not known
     */
    static List<Step> of(List<LoadedClass> classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no class was loaded");
        }
        // Two threads can load classes at once and write their lines in the other order.
        List<LoadedClass> inTime =
                classes.stream().sorted(Comparator.comparingLong(Step::time)).toList();
        List<Step> steps = new ArrayList<>();
        long from = 0;
        for (int i = 0; i < inTime.size(); i++) {
            long until = time(inTime.get(Math.min(i + 1, inTime.size() - 1)));
            steps.add(new Step(inTime.get(i).name(), until - from));
            from = until;
        }
        return steps;
    }

    private static long time(LoadedClass loaded) {
        Duration at = loaded.at();
        if (at == null) {
            throw new IllegalArgumentException("the log does not tell when " + loaded.name() + " was loaded");
        }
        return at.toNanos();
    }
}
