package dev.tern.cli;

import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.Platform;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jars of a cloud's own runtime, which go into an image beside Tern's. */
final class ImageRuntime {
    private ImageRuntime() {}

    /** From a folder, or from beside the jar that runs this. */
    static List<Path> jars(Platform platform, @Nullable Path folder) throws IOException {
        Runtimes runtimes = folder == null
                ? Runtimes.beside(TernJar.containing(ImageRuntime.class).path())
                : new Runtimes(folder);
        return switch (platform) {
            case AWS -> runtimes.jars("aws");
            case GCP -> runtimes.jars("gcp-2.0.0");
            case AZURE -> List.of();
        };
    }
}
