package dev.tern.event;

import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.WriteCondition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What begins with a prefix in another store. */
record Prefixed(ObjectStore whole, String prefix) implements ObjectStore {
    @Override
    public Optional<Facts> facts(String key) {
        return whole.facts(prefix + key);
    }

    @Override
    public Optional<Stored> get(String key, long mostBytes) {
        return whole.get(prefix + key, mostBytes);
    }

    @Override
    public Optional<byte[]> range(String key, long from, int length) {
        return whole.range(prefix + key, from, length);
    }

    @Override
    public boolean download(String key, long from, long length, Path target) {
        return whole.download(prefix + key, from, length, target);
    }

    @Override
    public boolean download(String key, Path target) {
        return whole.download(prefix + key, target);
    }

    @Override
    public Optional<String> put(String key, ObjectContent content, WriteCondition condition) {
        return whole.put(prefix + key, content, condition);
    }

    @Override
    public void delete(String key) {
        whole.delete(prefix + key);
    }

    @Override
    public List<Facts> list(String more, String after, int most) {
        return whole.list(prefix + more, prefix + after, most);
    }

    @Override
    public String address() {
        return whole.address() + "/" + prefix;
    }
}
