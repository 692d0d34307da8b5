package dev.tern.model.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Chooses the sentences of a summary, in the order of the material. */
final class SummarySelection {

    private SummarySelection() {}

    /** As many sentences as asked for, if the material has them; none if it has no prose. */
    static List<String> of(Instruction instruction, List<Quotable> material) {
        List<Quotable> prose = material.stream()
                .filter(quotable -> Sentence.isProse(quotable.sentence()))
                .toList();
        List<SummaryCandidate> candidates = scored(prose, instruction.focus());
        DiverseChoice choice = new DiverseChoice(instruction.sentences());
        choice.addFrom(candidates.stream().filter(SummaryCandidate::whole).toList());
        // Fragments are better than fewer sentences than the caller asked for.
        choice.addFrom(
                candidates.stream().filter(candidate -> !candidate.whole()).toList());
        return choice.chosen().stream()
                .map(SummaryCandidate::quotable)
                .sorted(Comparator.comparing(Quotable::position))
                .map(Quotable::sentence)
                .toList();
    }

    private static List<SummaryCandidate> scored(List<Quotable> prose, String focus) {
        List<List<String>> terms =
                prose.stream().map(quotable -> Terms.of(quotable.sentence())).toList();
        SummaryScore score = new SummaryScore(terms, new Focus(focus, terms));
        List<SummaryCandidate> candidates = new ArrayList<>(prose.size());
        int place = 0;
        for (int i = 0; i < prose.size(); i++) {
            Quotable quotable = prose.get(i);
            boolean whole = Sentence.isWhole(quotable.sentence());
            Set<String> distinct = new LinkedHashSet<>(terms.get(i));
            candidates.add(new SummaryCandidate(quotable, distinct, score.of(quotable, distinct, place), whole));
            place += whole ? 1 : 0;
        }
        return candidates;
    }
}
