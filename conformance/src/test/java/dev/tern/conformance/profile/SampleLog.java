package dev.tern.conformance.profile;

import dev.tern.conformance.archive.ClassLog;
import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Logs of starts. */
final class SampleLog {
    private SampleLog() {}

    /** Nineteen lines of a real one: a chat under Lambda's runtime. */
    static List<LoadedClass> chat() throws IOException {
        try {
            return ClassLog.read(Path.of(Objects.requireNonNull(SampleLog.class.getResource("chat.log"))
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** A class every ten milliseconds, the first one after ten. */
    static List<LoadedClass> everyTenMillis(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> at(10 * (i + 1), names[i]))
                .toList();
    }

    static LoadedClass at(int millis, String name) {
        return new LoadedClass(name, "somewhere", Duration.ofMillis(millis));
    }
}
