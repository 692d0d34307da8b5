package dev.tern.invocation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the work of one call finds out about it, to be logged with it: names, numbers and amounts, never a text of the
 * caller's. Thread-safe.
 */
public final class CallFacts {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    /** States a fact; a later one of the same name replaces it. */
    public synchronized void put(String name, Object value) {
        facts.put(name, value);
    }

    /** Adds to a number, which starts at 0. */
    public synchronized void add(String name, long number) {
        facts.merge(name, number, (before, more) -> (Long) before + (Long) more);
    }

    /** All facts so far, in the order in which they were first stated. */
    public synchronized Map<String, Object> all() {
        return new LinkedHashMap<>(facts);
    }
}
