package dev.tern.model;

/**
 * Who answered.
 *
 * @param tier the tier that was asked for
 * @param provider such as {@code offline}
 * @param id the provider's name of the model
 */
public record ModelName(Tier tier, String provider, String id) {}
