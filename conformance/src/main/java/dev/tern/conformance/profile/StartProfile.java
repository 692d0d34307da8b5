package dev.tern.conformance.profile;

import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the time of a start went, twice: what went on, and whose classes were loaded meanwhile. Both add up to the
 * whole.
 *
 * @param whole from the start of Java to the last class before the first answer
 * @param phases those that the start came through, in their order
 * @param dependencies those that had a class loaded
 */
public record StartProfile(Cost whole, Map<Phase, Cost> phases, Map<Dependency, Cost> dependencies) {

    /** Copies the maps, in the order of their keys. */
    public StartProfile {
        phases = Collections.unmodifiableMap(new TreeMap<>(phases));
        dependencies = Collections.unmodifiableMap(new TreeMap<>(dependencies));
    }

    /**
     * By the classes of one start.
     *
     * @throws IllegalArgumentException if there are none, or their times are not known
     */
    public static StartProfile of(List<LoadedClass> classes) {
        List<Step> steps = Step.of(classes);
        return new StartProfile(Cost.of(steps), phases(steps), dependencies(steps));
    }

    /**
     * Figure by figure, so that those of the parts need not add up to the whole to the last digit. What most of the
     * starts did not have is left out.
     *
     * @throws IllegalArgumentException if there are none
     */
    public static StartProfile median(List<StartProfile> rounds) {
        return new StartProfile(
                Cost.median(rounds.stream().map(StartProfile::whole).toList()),
                medians(rounds.stream().map(StartProfile::phases).toList()),
                medians(rounds.stream().map(StartProfile::dependencies).toList()));
    }

    /** A phase whose class is not loaded, or was before the phase ahead of it began, is a part of that one. */
    private static Map<Phase, Cost> phases(List<Step> steps) {
        Map<Phase, Cost> phases = new EnumMap<>(Phase.class);
        Phase current = Phase.PLATFORM;
        int from = 0;
        for (Phase next : Phase.values()) {
            int begin = begin(next, steps, from);
            if (begin > from) {
                phases.put(current, Cost.of(steps.subList(from, begin)));
                current = next;
                from = begin;
            }
        }
        phases.put(current, Cost.of(steps.subList(from, steps.size())));
        return phases;
    }

    /** Where it begins, or -1. */
    private static int begin(Phase phase, List<Step> steps, int from) {
        for (int i = from; i < steps.size(); i++) {
            if (phase.beginsWith(steps.get(i).className())) {
                return i;
            }
        }
        return -1;
    }

    private static Map<Dependency, Cost> dependencies(List<Step> steps) {
        return steps.stream()
                .collect(Collectors.groupingBy(
                        step -> Dependency.of(step.className()),
                        Collectors.collectingAndThen(Collectors.toList(), Cost::of)));
    }

    private static <K extends Enum<K>> Map<K, Cost> medians(List<Map<K, Cost>> rounds) {
        Map<K, Cost> medians = new HashMap<>();
        rounds.stream()
                .flatMap(round -> round.keySet().stream())
                .distinct()
                .forEach(key -> medians.put(key, median(key, rounds)));
        medians.values().removeIf(cost -> cost.classes() == 0);
        return medians;
    }

    private static <K extends Enum<K>> Cost median(K key, List<Map<K, Cost>> rounds) {
        return Cost.median(
                rounds.stream().map(round -> round.getOrDefault(key, Cost.NONE)).toList());
    }
}
