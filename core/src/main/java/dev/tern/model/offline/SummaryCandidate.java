package dev.tern.model.offline;

import java.util.Set;

/**
 * A sentence which may become part of a summary.
 *
 * @param quotable the sentence
 * @param terms what it is about
 * @param score how much of the material it stands for; comparable within one material
 * @param whole whether it reads as a statement by itself; others only fill up a summary
 */
record SummaryCandidate(Quotable quotable, Set<String> terms, double score, boolean whole) {}
