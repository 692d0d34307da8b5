package dev.tern.conformance.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects in a map. */
final class PlayedObjects implements ObjectService {
    final TreeMap<String, byte[]> all = new TreeMap<>();

    @Override
    public String address(String prefix) {
        return "played://" + BUCKET + "/" + prefix;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public void put(String key, byte[] content) {
        all.put(key, content);
    }

    @Override
    public void delete(String key) {
        all.remove(key);
    }

    @Override
    public String get(String key) {
        byte[] content = all.get(key);
        return content == null ? "" : new String(content, UTF_8);
    }

    @Override
    public List<String> keys(String prefix) {
        return all.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    @Override
    public void close() {
        all.clear();
    }
}
