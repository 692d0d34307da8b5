package dev.tern.conformance.gcs;

import dev.tern.http.Query;
import org.jspecify.annotations.Nullable;

/**
 * What must be true of the object that is there, by its generation; zero means that there is none.
 *
 * @param match the generation that it must have, if any
 * @param notMatch the generation that it must not have, if any
 * @see <a href="https://cloud.google.com/storage/docs/request-preconditions">preconditions</a>
 */
record Precondition(@Nullable Long match, @Nullable Long notMatch) {

    static Precondition of(Query query) {
        return new Precondition(number(query, "ifGenerationMatch"), number(query, "ifGenerationNotMatch"));
    }

    /**
     * Fails with 412, or for a read under {@code ifGenerationNotMatch} with 304, if it does not hold.
     *
     * @param there null if there is no object
     */
    void check(@Nullable StoredObject there, boolean read) {
        long generation = there == null ? 0 : there.generation();
        if (match != null && match != generation) {
            throw GcsError.conditionNotMet();
        }
        if (notMatch != null && notMatch == generation) {
            throw read ? GcsError.notModified() : GcsError.conditionNotMet();
        }
    }

    private static @Nullable Long number(Query query, String name) {
        try {
            return query.first(name).map(Long::valueOf).orElse(null);
        } catch (NumberFormatException e) {
            throw GcsError.invalid("Invalid value for " + name);
        }
    }
}
