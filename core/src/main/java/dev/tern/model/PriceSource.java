package dev.tern.model;

import java.time.LocalDate;

/**
 * Where a price was read.
 *
 * @param asOf the day on which the source said so
 * @param address of the page, or a word for people if there is none
 */
public record PriceSource(LocalDate asOf, String address) {}
