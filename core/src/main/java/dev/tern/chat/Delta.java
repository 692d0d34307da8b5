package dev.tern.chat;

/**
 * The data of the event {@code delta}.
 *
 * @param text the words that follow those of the event before
 */
public record Delta(String text) {}
