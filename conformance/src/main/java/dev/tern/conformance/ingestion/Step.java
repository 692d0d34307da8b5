package dev.tern.conformance.ingestion;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice, and what happens to objects just before it is given.
 *
 * @param before in this order
 */
public record Step(List<Change> before, Notice notice) {

    static Step of(Notice notice) {
        return new Step(List.of(), notice);
    }

    /**
     * What happens to an object.
     *
     * @param content null if it is deleted
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
    public record Change(String key, byte @Nullable [] content) {
        void make(ObjectService objects) throws IOException {
            if (content == null) {
                objects.delete(key);
            } else {
                objects.put(key, content);
            }
        }
    }
}
