package dev.tern.conformance.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a start as reports show it.
 *
 * @param label what it is
 * @param cost what it took
 * @param share of the whole time, between 0 and 1
 */
record ProfileRow(String label, Cost cost, double share) {

    /** In their order. */
    static List<ProfileRow> phases(StartProfile profile) {
        List<ProfileRow> rows = new ArrayList<>();
        profile.phases().forEach((phase, cost) -> rows.add(of(phase.label(), cost, profile)));
        return rows;
    }

    /** The dearest first. */
    static List<ProfileRow> dependencies(StartProfile profile) {
        List<ProfileRow> rows = new ArrayList<>();
        profile.dependencies().forEach((dependency, cost) -> rows.add(of(dependency.label(), cost, profile)));
        rows.sort(Comparator.comparingDouble((ProfileRow row) -> row.cost().millis())
                .reversed());
        return rows;
    }

    private static ProfileRow of(String label, Cost cost, StartProfile profile) {
        return new ProfileRow(label, cost, cost.millis() / profile.whole().millis());
    }
}
