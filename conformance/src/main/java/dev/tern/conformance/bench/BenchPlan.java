package dev.tern.conformance.bench;

import java.util.List;

/**
 * What is to be measured.
 *
 * @param variants the Javas, without and with an archive
 * @param layouts how and where
 * @param routes what is asked
 * @param rivals functions of somebody else's, which take part on Lambda alone
 * @param rounds how many starts of each contestant
 * @param calls how many calls warm each process after its start, and how many are then measured, where they are; 0 for none
 */
public record BenchPlan(
        List<JavaVariant> variants,
        List<Layout> layouts,
        List<BenchRoute> routes,
        List<Rival> rivals,
        int rounds,
        int calls) {

    /** Copies the lists. */
    public BenchPlan {
        variants = List.copyOf(variants);
        layouts = List.copyOf(layouts);
        routes = List.copyOf(routes);
        rivals = List.copyOf(rivals);
    }
}
