package dev.tern.conformance.ingestion;

import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.AzureTrigger;
import dev.tern.packaging.Packager;
import dev.tern.packaging.Platform;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Packages the jar for a cloud's events as anybody would.
 *
 * @param jar Tern's
 * @param runtimes the clouds' own
 * @param folder for what is packaged
 */
record Roads(TernJar jar, Runtimes runtimes, Path folder) {
    private static final String INVOKER = "gcp-2.0.0";

    EventRoad to(Cloud cloud) throws IOException {
        Packager packager = new Packager(jar, folder);
        return switch (cloud) {
            case AWS ->
                new LambdaRoad(runtimes.jars("aws"), packager.pack(Platform.AWS).upload());
            case AZURE -> {
                Path zip = packager.on(List.of(AzureTrigger.EVENT_GRID, AzureTrigger.QUEUE))
                        .pack(Platform.AZURE)
                        .upload();
                yield new AzureRoad(runtimes.jars("azure"), zip.resolveSibling("app"));
            }
            case GCP ->
                new GoogleRoad(
                        runtimes.jars(INVOKER).get(0),
                        packager.pack(Platform.GCP).upload().resolve("tern.jar"));
        };
    }
}
