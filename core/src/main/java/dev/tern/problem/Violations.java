package dev.tern.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that a caller hears of all of it at once. Not thread-safe. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    /** Records a violation at the pointer unless the condition holds. */
    public Violations require(boolean holds, String pointer, String detail) {
        if (!holds) {
            found.add(new Violation(pointer, detail));
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws ProblemException of type {@link ProblemType#INVALID_REQUEST} if anything was recorded
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
    }
}
