package dev.tern.eval;

/**
 * A query of a test collection.
 *
 * @param id what judgements call it
 * @param text what is searched for
 */
public record TestQuery(String id, String text) {}
