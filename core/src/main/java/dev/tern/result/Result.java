package dev.tern.result;

/**
 * What a function gave for one event.
 *
 * @param key the event's, so that the same event gives the same
 * @param json the event's id and source, the function's name and what it gave, in JSON
 */
public record Result(String key, String json) {}
