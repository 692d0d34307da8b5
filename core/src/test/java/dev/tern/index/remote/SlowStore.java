package dev.tern.index.remote;

import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.WriteCondition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A store in which something happens with each upload of a file. */
record SlowStore(ObjectStore store, Runnable meanwhile) implements ObjectStore {

    @Override
    public Optional<Facts> facts(String key) {
        return store.facts(key);
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        return store.get(key, mostBytes);
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        return store.range(key, from, length);
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        return store.download(key, from, length, target);
    }

    @Override
    public boolean download(String key, Path target) {
        return store.download(key, target);
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        if (!key.equals(Manifests.KEY)) {
            meanwhile.run();
        }
        return store.put(key, content, condition);
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
}
