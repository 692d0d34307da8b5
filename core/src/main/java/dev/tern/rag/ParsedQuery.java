package dev.tern.rag;

import org.jspecify.annotations.Nullable;

/**
 * A question, understood.
 *
 * @param question what the model is asked
 * @param before the question that this one points back to; null if it stands alone
 * @param search what is searched for
 * @param model the model that was asked for; null for the default
 */
public record ParsedQuery(
        String question,
        @Nullable String before,
        SearchRequest search,
        @Nullable String model) {}
