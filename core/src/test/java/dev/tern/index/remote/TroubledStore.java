package dev.tern.index.remote;

import dev.tern.state.InMemoryObjectStore;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.WriteCondition;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A store in memory which counts what it is asked, and in which something can be made to happen at a certain point. */
final class TroubledStore implements ObjectStore {
    private final ObjectStore store = new InMemoryObjectStore("");

    /** The keys that were downloaded. */
    final List<String> downloads = Collections.synchronizedList(new ArrayList<>());

    /** A part of an object that is read. */
    record Part(String key, long from, long length) {
        /** Whether it is as much as a reader needs for an answer, of the text of a large file. */
        boolean isPieceOfText() {
            return from > 0 && length <= TextPart.PIECE;
        }

        /** Whether it is more than that. */
        boolean isMuchText() {
            return from > 0 && length > TextPart.PIECE;
        }
    }

    /** The parts that were read. */
    final List<Part> parts = Collections.synchronizedList(new ArrayList<>());

    /** How often the manifest was looked at or read. */
    final List<String> looks = Collections.synchronizedList(new ArrayList<>());

    /** Each is what happens in place of the next swap of the manifest. */
    final Deque<Function<Supplier<Optional<String>>, Optional<String>>> swaps = new ArrayDeque<>();

    /** What happens before each download. */
    volatile Consumer<String> beforeDownload = key -> {};

    /** What happens before a part is read. */
    volatile Consumer<Part> beforePart = part -> {};

    /** What happens before the manifest is looked at or read. */
    volatile Runnable beforeLook = () -> {};

    @Override
    public Optional<Facts> facts(String key) {
        beforeLook.run();
        looks.add(key);
        return store.facts(key);
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        beforeLook.run();
        looks.add(key);
        return store.get(key, mostBytes);
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        asked(new Part(key, from, length));
        return store.range(key, from, length);
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        asked(new Part(key, from, length));
        return store.download(key, from, length, target);
    }

    @Override
    public boolean download(String key, Path target) {
        beforeDownload.accept(key);
        downloads.add(key);
        return store.download(key, target);
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        var trouble = key.equals(Manifests.KEY) ? swaps.poll() : null;
        return trouble == null
                ? store.put(key, content, condition)
                : trouble.apply(() -> store.put(key, content, condition));
    }

    @Override
    public void delete(String key) {
        store.delete(key);
    }

    @Override
    public List<Facts> list(String prefix, String after, int most) {
        return store.list(prefix, after, most);
    }

    @Override
    public String address() {
        return store.address();
    }

    private void asked(Part part) {
        beforePart.accept(part);
        parts.add(part);
    }

    /** Puts all its objects into another one. */
    void copyTo(TroubledStore other) {
        for (Facts object : list("", "", 1_000)) {
            byte[] content =
                    store.get(object.key(), Integer.MAX_VALUE).orElseThrow().content();
            var unused = other.store.put(object.key(), ObjectContent.of(content), WriteCondition.always());
        }
    }

    /** How many bytes all its objects have. */
    long bytes() {
        return list("", "", 1_000).stream().mapToLong(Facts::size).sum();
    }

    /** The keys of all files. */
    List<String> files() {
        return list("files/", "", 1_000).stream().map(Facts::key).toList();
    }
}
