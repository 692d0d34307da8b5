package dev.tern.conformance.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Each platform with a function on it that has no Tern inside. */
final class BareTargets {
    private static final String LAMBDA = "dev.tern.probes.BareLambda::handleRequest";
    private static final String AZURE = "dev.tern.probes.BareAzure.handle";
    private static final String GCP = "dev.tern.probes.BareHttpFunction";
    private static final String HOST_JSON = "{\"version\":\"2.0\",\"extensions\":{\"http\":{\"routePrefix\":\"\"}}}";
    private static final String FUNCTION_JSON = """
            {"scriptFile":"../bare.jar","entryPoint":"%s","bindings":[
             {"type":"httpTrigger","direction":"in","name":"request","route":"{*path}","authLevel":"ANONYMOUS",
              "methods":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},
             {"type":"http","direction":"out","name":"$return"}]}
            """;

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
        Path app = Files.createDirectories(folder.resolve("bare-azure"));
        Files.writeString(app.resolve("host.json"), HOST_JSON);
        Files.createDirectories(app.resolve("bare"));
        Files.writeString(app.resolve("bare").resolve("function.json"), FUNCTION_JSON.formatted(AZURE));
        Files.copy(jar, app.resolve("bare.jar"));
        return app;
    }
}
