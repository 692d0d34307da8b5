package dev.tern.conformance.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Each platform with a function on it that has no Tern inside. */
final class BareTargets {
    private static final String LAMBDA = "dev.tern.probes.BareLambda::handleRequest";
    private static final CatchAllApp AZURE = new CatchAllApp("bare", "bare.jar", "dev.tern.probes.BareAzure.handle");
    private static final String GCP = "dev.tern.probes.BareHttpFunction";

    private final Runtimes runtimes;
    private final Path folder;

    BareTargets(Runtimes runtimes, Path folder) {
        this.runtimes = runtimes;
        this.folder = folder;
    }

    /** Starts the bare function on the platform of a target. */
    RunningTarget start(String target) throws IOException {
        return of(target).start(Map.of());
    }

    private Target of(String target) throws IOException {
        Path jar = runtimes.jars("bare").get(0);
        TargetFacts facts = new TargetFacts(target, target, "a bare function", List.of(), "", 0, true);
        if (target.startsWith("gcp-")) {
            return new GcpTarget(runtimes.jars(target).get(0), jar, GCP, facts);
        }
        return target.equals("azure")
                ? new AzureTarget(runtimes.jars("azure"), azureApp(jar), facts)
                : LambdaTarget.bare(runtimes, jar, LAMBDA, facts);
    }

    private Path azureApp(Path jar) throws IOException {
        Path app = AZURE.writeTo(folder.resolve("bare-azure"));
        Files.copy(jar, app.resolve("bare.jar"));
        return app;
    }
}
