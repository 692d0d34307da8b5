package dev.tern.index;

import java.util.Set;

/** A filter names a key that no document has; most likely it is mistyped. */
public final class UnknownKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Set<String> known;

    /**
     * A refusal.
     *
     * @param key that nobody has
     * @param known all that there are
     */
    public UnknownKeyException(String key, Set<String> known) {
        super("no document has the metadata key " + key);
        this.key = key;
        this.known = Set.copyOf(known);
    }

    /** The key that nobody has. */
    public String key() {
        return key;
    }

    /** The keys that there are. */
    public Set<String> known() {
        return known;
    }
}
