package dev.tern.conformance.gcs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The objects of one bucket, in memory, in the order of their names as UTF-8 bytes. Each write is whole, and alone. */
final class StubBucket {
    private static final int MOST_NAME_BYTES = 1024;

    private final NavigableMap<byte[], StoredObject> objects =
            new TreeMap<>((Comparator<byte[]>) Arrays::compareUnsigned);
    private final String name;
    private long lastGeneration;

    StubBucket(String name) {
        this.name = name;
    }

    synchronized StoredObject get(String object, Precondition condition) {
        StoredObject there = objects.get(bytes(object));
        if (there == null) {
            throw GcsError.noObject(name, object);
        }
        condition.check(there, true);
        return there;
    }

    synchronized StoredObject put(String object, byte[] content, String contentType, Precondition condition) {
        checkName(object);
        condition.check(objects.get(bytes(object)), false);
        Instant now = Instant.now();
        lastGeneration = Math.max(lastGeneration + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
        StoredObject stored = new StoredObject(name, object, content, contentType, lastGeneration, now);
        objects.put(bytes(object), stored);
        return stored;
    }

    synchronized void delete(String object, Precondition condition) {
        StoredObject there = objects.get(bytes(object));
        if (there == null) {
            throw GcsError.noObject(name, object);
        }
        condition.check(there, false);
        objects.remove(bytes(object));
    }

    synchronized ListedPage list(ListQuery query) {
        return ListedPage.of(objects.tailMap(bytes(query.start()), true).values(), query);
    }

    private static void checkName(@Nullable String object) {
        if (object == null || object.isEmpty()) {
            throw GcsError.invalid("Required");
        }
        boolean dots = object.equals(".") || object.equals("..");
        boolean control = object.contains("\r") || object.contains("\n");
        if (dots || control || bytes(object).length > MOST_NAME_BYTES) {
            throw GcsError.invalid("Disallowed object name");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
