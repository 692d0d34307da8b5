package dev.tern.text;

/**
 * One readable block of a document: a paragraph, a list item or a table row, without any markup. Made by
 * {@link Passages}.
 *
 * @param heading the path of the headings above the block, such as {@code "Tern > Deploy"}, or empty
 * @param text the prose on one line, never blank
 */
public record Passage(String heading, String text) {}
