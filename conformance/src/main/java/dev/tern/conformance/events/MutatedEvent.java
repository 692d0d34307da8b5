package dev.tern.conformance.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A real event after some changes.
 *
 * @param original which of the real events, counted from 0
 * @param mutations what was done to it, in that order
 * @param tree what it has become; anything, not only an object
 */
public record MutatedEvent(int original, List<Mutation> mutations, JsonNode tree) {}
