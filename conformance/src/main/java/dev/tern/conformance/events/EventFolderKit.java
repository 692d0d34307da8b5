package dev.tern.conformance.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What becomes of the events of a folder, as tests: one for each file. The system property {@code tern.events.folder} adds
 * the files of another folder.
 */
public final class EventFolderKit {
    private EventFolderKit() {}

    /**
     * The tests. Where the folder says what is expected, it is that; where it does not, the outcome is printed and must be
     * one.
     *
     * @param folder with the adapter's own events
     * @param adapter what the adapter makes of the bytes of an event, in a line; must not throw
     */
    public static Stream<DynamicTest> tests(Path folder, Function<byte[], String> adapter) {
        Stream<EventFile> others = EventFolder.other().stream().flatMap(other -> other.files().stream());
        return Stream.concat(EventFolder.read(folder).files().stream(), others)
                .map(file -> dynamicTest(file.name(), () -> check(file, adapter.apply(file.content()))));
    }

    @SuppressWarnings("SystemOut") // The person who names a folder wants to read it.
    private static void check(EventFile file, String outcome) {
        Optional<String> expected = Optional.ofNullable(file.expected());
        if (expected.isPresent()) {
            assertEquals(expected.get(), outcome, file.name());
        } else {
            System.out.println(file.name() + " = " + outcome);
            assertFalse(outcome.isBlank(), file.name());
        }
    }
}
