package dev.tern.conformance.models;

import org.jspecify.annotations.Nullable;

/**
 * A provider with its model that was asked.
 *
 * @param provider such as {@code offline}
 * @param id the provider's name of the model; null if it could not be asked
 */
public record ComparedModel(String provider, @Nullable String id) {}
