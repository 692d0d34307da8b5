package dev.tern.conformance.ingestion;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A cloud's store of objects, as whoever owns the documents uses it: not through Tern. Thread-safe. */
interface ObjectService extends AutoCloseable {
    /** The one bucket or container in it. */
    String BUCKET = "tern-events";

    /** Where a part of the bucket is, as Tern's settings say it. */
    String address(String prefix);

    /** What a function has to be told so that it finds this one. */
    Map<String, String> environment();

    /** Writes an object, in place of one that is there. */
    void put(String key, byte[] content) throws IOException;

    /** Removes an object; nothing if there is none. */
    void delete(String key) throws IOException;

    /** What an object holds. */
    String get(String key) throws IOException;

    /** The keys that begin so. */
    List<String> keys(String prefix) throws IOException;

    /** Ends it, with all that it holds. */
    @Override
    void close();
}
