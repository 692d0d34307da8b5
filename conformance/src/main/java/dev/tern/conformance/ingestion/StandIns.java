package dev.tern.conformance.ingestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Programs of others that stand for the clouds' stores of objects. That of Google is a part of this module.
 *
 * @param s3Mock the jar {@code s3mock-VERSION-exec.jar}; null if there is none
 * @param azurite the program {@code azurite-blob}; null if there is none
 */
public record StandIns(@Nullable Path s3Mock, @Nullable Path azurite) {

    /** Why a cloud cannot be played; empty if it can. */
    Optional<String> hindrance(Cloud cloud) {
        return switch (cloud) {
            case AWS -> missing(s3Mock, "the jar of Adobe S3Mock", "--s3mock");
            case AZURE -> missing(azurite, "Azurite's program azurite-blob", "--azurite");
            case GCP -> Optional.empty();
        };
    }

    private static Optional<String> missing(@Nullable Path program, String what, String option) {
        if (program == null) {
            return Optional.of(what + " is not there; name it with " + option);
        }
        return Files.isRegularFile(program) ? Optional.empty() : Optional.of("there is no " + program);
    }

    /** Starts that of a cloud, which has no hindrance, with files in a folder that is there. */
    ObjectService start(Cloud cloud, Path folder) throws IOException {
        return switch (cloud) {
            case AWS -> S3MockObjects.start(given(s3Mock), folder);
            case AZURE -> AzuriteObjects.start(given(azurite), folder);
            case GCP -> new GcsObjects();
        };
    }

    private static Path given(@Nullable Path program) {
        if (program == null) {
            throw new IllegalStateException("a stand-in is missing");
        }
        return program;
    }
}
