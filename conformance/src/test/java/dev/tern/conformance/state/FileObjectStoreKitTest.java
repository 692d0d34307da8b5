package dev.tern.conformance.state;

import dev.tern.conformance.kit.ObjectStoreKit;
import dev.tern.state.FileObjectStore;
import dev.tern.state.ObjectStore;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The store of objects in a folder")
class FileObjectStoreKitTest extends ObjectStoreKit {

    @TempDir
    private Path objects;

    /** A new one each time, since what is kept is in the folder alone. */
    @Override
    protected ObjectStore store() {
        return new FileObjectStore(objects.resolve("made/by/the/store"));
    }
}
