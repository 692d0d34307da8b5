package dev.tern.function;

/**
 * One event of a stream.
 *
 * @param name its type, such as {@code delta}; letters only
 * @param data what is written as JSON
 */
public record StreamEvent(String name, Object data) {}
