package dev.tern.eval;

import java.util.List;

/** What the grades of a SMART collection mean: more is always better. */
final class SmartGrades {
    private static final int CRANFIELD_BEST_MATCH = -1;
    private static final int CRANFIELD_OF_NO_INTEREST = 5;

    private SmartGrades() {}

    static List<Judgement> of(List<Judgement> judgements) {
        if (judgements.stream().anyMatch(judgement -> judgement.grade() == CRANFIELD_BEST_MATCH)) {
            return judgements.stream()
                    .map(judgement -> judgement.withGrade(ofCranfield(judgement.grade())))
                    .toList();
        }
        // One grade for all grades nothing, and is often a 0: whoever judged listed only what is relevant.
        if (judgements.stream().mapToInt(Judgement::grade).distinct().count() == 1) {
            return judgements.stream().map(judgement -> judgement.withGrade(1)).toList();
        }
        return judgements;
    }

    /** Cleverdon's codes count down from 1, a complete answer, to 5, of no interest; -1 was added for the best match. */
    private static int ofCranfield(int code) {
        if (code == CRANFIELD_BEST_MATCH) {
            return 5;
        }
        return code >= 1 && code < CRANFIELD_OF_NO_INTEREST ? CRANFIELD_OF_NO_INTEREST - code : 0;
    }
}
