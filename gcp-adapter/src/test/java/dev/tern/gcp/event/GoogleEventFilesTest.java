package dev.tern.gcp.event;

import dev.tern.conformance.events.EventFolderKit;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("Each of Google's events comes down to what its folder says")
class GoogleEventFilesTest {
    static final Path FOLDER = Path.of("src/test/resources/events");

    @TestFactory
    @DisplayName("as a file of its own")
    Stream<DynamicTest> files() {
        return EventFolderKit.tests(FOLDER, GoogleEventFile::outcome);
    }
}
