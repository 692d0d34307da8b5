package dev.tern.conformance.bench;

import dev.tern.conformance.archive.ClassArchive;
import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java as a function is started on.
 *
 * @param java which one
 * @param archived whether its classes come from an archive made by a run before
 */
public record JavaVariant(Java java, boolean archived) {
    // What suits a small instance; the same for everybody who is measured. Its memory is a part of that: the heap that
    // Java begins with goes by the memory it sees, and on a big machine nobody would ever collect.
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:MaxRAM=1g", "-Xmx512m");
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
    private static final int FIRST_TO_WARN = 24;

    /** As it is called in reports, such as {@code 17} and {@code 17+archive}. */
    public String label() {
        return java.feature() + (archived ? "+archive" : "");
    }

    /** The options that every contestant is started with. */
    List<String> options() {
        List<String> options = new ArrayList<>(OPTIONS);
        if (java.feature() >= FIRST_TO_WARN) {
            options.add(NATIVE);
        }
        return options;
    }

    /**
     * More options for a subject, which have it start from an archive if it is to have one.
     *
     * @param archive the file to train it into
     * @throws IOException if the training fails
     */
    List<String> trained(Subject subject, Path archive) throws IOException {
        return archived ? ClassArchive.train(java, archive, subject.trainee()).optionsOrFail() : List.of();
    }
}
