package dev.tern.cli;

import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The jars of a cloud's own runtime, which go into an image beside Tern's. */
final class ImageRuntime {
    private ImageRuntime() {}

    static List<Path> jars(Platform platform, Runtimes runtimes) throws IOException {
        return switch (platform) {
            case AWS -> runtimes.jars("aws");
            case GCP -> runtimes.jars("gcp-2.0.0");
            case AZURE -> List.of();
        };
    }
}
