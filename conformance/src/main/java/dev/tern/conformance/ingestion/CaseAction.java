package dev.tern.conformance.ingestion;

/** Something that happens in a case. */
public sealed interface CaseAction {

    /** To an object. */
    record Happens(Step.Change change) implements CaseAction {}

    /**
     * A function is told.
     *
     * @param times how often the same is delivered
     */
    record Told(Notice notice, int times) implements CaseAction {}
}
