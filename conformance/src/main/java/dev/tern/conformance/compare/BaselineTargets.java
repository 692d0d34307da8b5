package dev.tern.conformance.compare;

import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import dev.tern.packaging.Deployable;
import dev.tern.packaging.Packager;
import dev.tern.packaging.Platform;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Spring Cloud Function's own entry points, which are in the jar too, on each cloud's runtime: to show what they would
 * answer to the same cases with the same functions. They know nothing of {@code X-Request-Id}, so it is not compared.
 */
final class BaselineTargets {
    private static final String ENTRY = "Spring Cloud Function's FunctionInvoker, ";
    private static final String LAMBDA =
            "org.springframework.cloud.function.adapter.aws.FunctionInvoker::handleRequest";
    private static final String GCP = "org.springframework.cloud.function.adapter.gcp.FunctionInvoker";
    private static final String GCP_RUNTIME = "gcp-2.0.0";
    private static final CatchAllApp AZURE =
            new CatchAllApp("functionRouter", "tern.jar", "dev.tern.probes.ScfAzure.handle");

    private final TernJar jar;
    private final Runtimes runtimes;
    private final Path folder;
    private final Packager packager;

    /** Of a jar, which is laid out in a folder of its own. */
    BaselineTargets(TernJar jar, Runtimes runtimes, Path folder) {
        this.jar = jar;
        this.runtimes = runtimes;
        this.folder = folder;
        this.packager = new Packager(jar, folder);
    }

    /**
     * All of them.
     *
     * @throws IOException if the jar cannot be laid out, or a runtime is missing
     */
    List<Target> all() throws IOException {
        return List.of(new BaselineTarget(aws()), new BaselineTarget(azure()), new BaselineTarget(gcp()));
    }

    private Target aws() throws IOException {
        Deployable deployable = packager.pack(Platform.AWS);
        List<EventShape> shapes = List.of(EventShapes.named("http"), EventShapes.named("rest"));
        List<String> fronts = shapes.stream().map(EventShape::name).toList();
        TargetFacts facts = facts("aws", "on Lambda's Java runtime client", fronts, deployable.jarSha256(), jar.size());
        return LambdaTarget.of(runtimes, deployable, LAMBDA, shapes, facts, awsFirst());
    }

    /** Where no function is named it answers with an error, which must not pass for a good start. */
    private static WireRequest awsFirst() {
        WireRequest starts = new WireRequest("POST", "/v1/functions/caseStarts", "", List.of(), Body.empty());
        return RoutingHeaderFront.routed(starts);
    }

    private Target azure() throws IOException {
        Path app = AZURE.writeTo(folder.resolve("azure"));
        Path copy = JarWithoutInjector.copy(jar.path(), app.resolve("tern.jar"));
        Path probes = runtimes.jars("bare").get(0);
        Files.copy(probes, Files.createDirectories(app.resolve("lib")).resolve("probes.jar"));
        String how = "on a stand-in for Azure's host and Java worker";
        // No fingerprint: the copy lacks one line of the jar.
        TargetFacts facts = facts("azure", how, List.of(RunningProcess.FRONT), "", Files.size(copy));
        return new AzureTarget(runtimes.jars("azure"), app, facts);
    }

    private Target gcp() throws IOException {
        String how = "on the Functions Framework invoker 2.0.0";
        TargetFacts facts = facts("gcp", how, List.of(RunningProcess.FRONT), jar.sha256(), jar.size());
        return new GcpTarget(runtimes.jars(GCP_RUNTIME).get(0), jar.path(), GCP, facts);
    }

    private static TargetFacts facts(String family, String how, List<String> fronts, String sha256, long bytes) {
        return new TargetFacts(family, "scf-" + family, ENTRY + how, fronts, sha256, bytes, true);
    }
}
