package dev.tern.conformance.report;

/**
 * A case as the reports name it.
 *
 * @param id unique among the cases of a comparison
 * @param reason a sentence: why every target must answer this alike
 */
public record CaseSummary(String id, String reason) {}
