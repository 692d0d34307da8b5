package dev.tern.conformance.state;

import dev.tern.conformance.kit.KeyValueStoreKit;
import dev.tern.state.FileKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store of values in a folder")
class FileKeyValueStoreKitTest extends KeyValueStoreKit {
    private final SettableClock clock = new SettableClock();

    @TempDir
    private Path folder;

    /** A new one each time, since what is kept is in the folder alone. */
    @Override
    protected KeyValueStore store() {
        return new FileKeyValueStore(folder.resolve("values"), clock);
    }

    @Override
    protected void letPass(Duration time) {
        clock.pass(time);
    }
}
