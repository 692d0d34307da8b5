package dev.tern.conformance.state;

import dev.tern.state.FileKeyValueStore;
import dev.tern.state.FileObjectStore;
import dev.tern.state.KeyValueStore;
import dev.tern.state.KeyValueStore.Entry;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.ObjectStore.Stored;
import dev.tern.state.WriteCondition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** A process that counts up a value and an object in a folder, as many times as it is told. */
final class CountingProcess {
    private static final Duration LIFE = Duration.ofHours(1);
    static final String KEY = "count";

    private CountingProcess() {}

    /** The folder, and how many times. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        KeyValueStore values = new FileKeyValueStore(folder.resolve("values"));
        ObjectStore objects = new FileObjectStore(folder.resolve("objects"));
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            countUp(values);
            countUp(objects);
        }
    }

    private static void countUp(KeyValueStore values) {
        while (true) {
            Entry last = values.get(KEY).orElseThrow();
            if (values.compareAndSet(KEY, last.version(), oneMore(last.value()), LIFE)) {
                return;
            }
        }
    }

    private static void countUp(ObjectStore objects) {
        while (true) {
            Stored last = objects.get(KEY, 100).orElseThrow();
            String next = oneMore(new String(last.content(), StandardCharsets.UTF_8));
            if (objects.put(KEY, ObjectContent.of(next), WriteCondition.ifVersion(last.version()))
                    .isPresent()) {
                return;
            }
        }
    }

    private static String oneMore(String number) {
        return Integer.toString(Integer.parseInt(number) + 1);
    }
}
