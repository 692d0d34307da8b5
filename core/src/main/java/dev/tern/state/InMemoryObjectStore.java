package dev.tern.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Objects in the memory of this process, for tests and trials: they end with it, and nothing limits how many there are. */
public final class InMemoryObjectStore implements ObjectStore {
    private static final Map<String, ObjectStore> BY_NAME = new ConcurrentHashMap<>();

    private final ConcurrentNavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>(KeyOrder.UTF_8);
    private final AtomicLong versions = new AtomicLong();
    private final String address;

    /** An empty store. */
    public InMemoryObjectStore(String name) {
        this.address = "memory:" + (name.isEmpty() ? "" : "//" + name);
    }

    /** The store of that name, which is one for the whole process. */
    public static ObjectStore named(String name) {
        return BY_NAME.computeIfAbsent(name, InMemoryObjectStore::new);
    }

    @Override
    public Optional<Facts> facts(String key) {
        return Optional.ofNullable(objects.get(StoreLimits.objectKey(key))).map(stored -> facts(key, stored));
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        Stored stored = objects.get(StoreLimits.objectKey(key));
        if (stored == null) {
            return Optional.empty();
        }
        if (stored.content().length > mostBytes) {
            throw new ObjectTooLargeException(stored.content().length, mostBytes);
        }
        return Optional.of(new Stored(stored.content().clone(), stored.version()));
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        ByteRange range = new ByteRange(from, length);
        return Optional.ofNullable(objects.get(StoreLimits.objectKey(key))).map(stored -> range.of(stored.content()));
    }

    @Override
    public boolean download(String key, Path target) {
        Stored stored = objects.get(StoreLimits.objectKey(key));
        if (stored == null) {
            return false;
        }
        WholeFile.write(target, file -> Files.write(file, stored.content()));
        return true;
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        ByteRange range = new ByteRange(from, length);
        Stored stored = objects.get(StoreLimits.objectKey(key));
        if (stored == null) {
            return false;
        }
        WholeFile.write(target, file -> Files.write(file, range.of(stored.content())));
        return true;
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        byte[] bytes = bytes(content);
        Stored written = objects.compute(
                StoreLimits.objectKey(key),
                (name, before) -> condition.allows(version(before))
                        ? new Stored(bytes, Long.toString(versions.incrementAndGet()))
                        : before);
        return Optional.ofNullable(written)
                .filter(now -> now.content() == bytes)
                .map(Stored::version);
    }

    @Override
    public void delete(String key) {
        objects.remove(StoreLimits.objectKey(key));
    }

    @Override
    public List<Facts> list(String prefix, String after, int most) {
        return objects.tailMap(after, false).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .limit(most)
                .map(entry -> facts(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public String address() {
        return address;
    }

    private static Facts facts(String key, Stored stored) {
        return new Facts(key, stored.content().length, stored.version());
    }

    private static @Nullable String version(@Nullable Stored stored) {
        return stored == null ? null : stored.version();
    }

    private static byte[] bytes(ObjectContent content) {
        if (content instanceof ObjectContent.Bytes given) {
            return given.bytes().clone();
        }
        try {
            return Files.readAllBytes(((ObjectContent.File) content).path());
        } catch (IOException e) {
            throw FolderFailure.of(e);
        }
    }
}
