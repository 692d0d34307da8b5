package dev.tern.event;

import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.StoreException;
import dev.tern.state.WriteCondition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A store to which something happens when it is asked. */
final class HookedObjects implements ObjectStore {
    private final ObjectStore inner;
    Runnable beforeGet = () -> {};
    Runnable afterGet = () -> {};
    int gets;
    boolean isDown;

    HookedObjects(ObjectStore inner) {
        this.inner = inner;
    }

    @Override
    public Optional<Facts> facts(String key) {
        check();
        return inner.facts(key);
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        check();
        gets++;
        beforeGet.run();
        Optional<Stored> got = inner.get(key, mostBytes);
        afterGet.run();
        return got;
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        check();
        return inner.range(key, from, length);
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        return inner.download(key, from, length, target);
    }

    @Override
    public boolean download(String key, Path target) {
        return inner.download(key, target);
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        check();
        return inner.put(key, content, condition);
    }

    @Override
    public void delete(String key) {
        inner.delete(key);
    }

    @Override
    public List<Facts> list(String prefix, String after, int most) {
        return inner.list(prefix, after, most);
    }

    @Override
    public String address() {
        return inner.address();
    }

    private void check() {
        if (isDown) {
            throw StoreException.temporary("the store is down", null);
        }
    }
}
