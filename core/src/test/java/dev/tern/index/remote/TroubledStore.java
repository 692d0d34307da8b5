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
import java.util.function.Function;
import java.util.function.Supplier;

/** A store in memory which counts what it is asked, and in which something can be made to happen at a certain point. */
final class TroubledStore implements ObjectStore {
    private final ObjectStore store = new InMemoryObjectStore("");

    /** The keys that were downloaded. */
    final List<String> downloads = Collections.synchronizedList(new ArrayList<>());

    /** How often the manifest was looked at or read. */
    final List<String> looks = Collections.synchronizedList(new ArrayList<>());

    /** Each is what happens in place of the next swap of the manifest. */
    final Deque<Function<Supplier<Optional<String>>, Optional<String>>> swaps = new ArrayDeque<>();

    /** What happens before each download. */
    volatile Runnable beforeDownload = () -> {};

    /** What happens before the manifest is looked at. */
    volatile Runnable beforeLook = () -> {};

    @Override
    public Optional<Facts> facts(String key) {
        beforeLook.run();
        looks.add(key);
        return store.facts(key);
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        looks.add(key);
        return store.get(key, mostBytes);
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        return store.range(key, from, length);
    }

    @Override
    public boolean download(String key, Path target) {
        beforeDownload.run();
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

    /** The keys of all files. */
    List<String> files() {
        return list("files/", "", 1_000).stream().map(Facts::key).toList();
    }
}
