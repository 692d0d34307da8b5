package dev.tern.eval;

/** Is told how far a long run has come, in the thread of the run. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (done, all) -> {};

    /** So many are done, of so many. */
    void advanced(int done, int all);
}
