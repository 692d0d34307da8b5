package dev.tern.conformance.cases;

/**
 * One request and what must come back.
 *
 * @param request the request
 * @param expectation the response
 */
public record Step(CaseRequest request, Expectation expectation) {}
