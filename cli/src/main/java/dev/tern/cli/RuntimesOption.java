package dev.tern.cli;

import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the jars of the clouds' own runtimes lie. */
final class RuntimesOption {
    @Option(names = "--runtimes", paramLabel = "DIR", description = "The clouds' runtimes (default: beside the jar).")
    private @Nullable Path folder;

    /** Those in the folder, or those beside the jar that runs this. */
    Runtimes runtimes() throws IOException {
        return folder == null
                ? Runtimes.beside(TernJar.containing(RuntimesOption.class).path())
                : new Runtimes(folder);
    }
}
