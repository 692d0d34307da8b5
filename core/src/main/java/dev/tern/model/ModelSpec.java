package dev.tern.model;

import org.jspecify.annotations.Nullable;

/**
 * One model of a provider.
 *
 * @param id as the provider names it
 * @param contextTokens how many tokens it reads and writes in one call
 * @param price what it costs; null when nobody has told
 */
public record ModelSpec(
        String id, int contextTokens, @Nullable Price price) {}
