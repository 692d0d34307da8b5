package dev.tern.conformance.compare;

import dev.tern.packaging.Deployable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The deployable for Google under a version of the Functions Framework's invoker, which is what runs it there. */
final class GcpTarget implements Target {
    private static final String FRONT = "http";

    private final Path invoker;
    private final Path jar;
    private final String function;
    private final TargetFacts facts;

    private GcpTarget(Path invoker, Path jar, String function, TargetFacts facts) {
        this.invoker = invoker;
        this.jar = jar;
        this.function = function;
        this.facts = facts;
    }

    static GcpTarget of(String version, Runtimes runtimes, Deployable deployable) throws IOException {
        Path jar = deployable.upload().resolve("tern.jar");
        Path invoker = runtimes.jars("gcp-" + version).get(0);
        TargetFacts facts = new TargetFacts(
                "gcp",
                "gcp-" + version,
                "Functions Framework invoker " + version,
                List.of(FRONT),
                deployable.jarSha256(),
                Files.size(jar),
                false);
        return new GcpTarget(invoker, jar, "dev.tern.gcp.GcpFunction", facts);
    }

    @Override
    public TargetFacts facts() {
        return facts;
    }

    @Override
    public RunningTarget start(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("K_SERVICE", "tern");
        all.put("FUNCTION_TARGET", function);
        return RunningProcess.start(
                port -> JavaCommand.jar(
                        invoker, "--classpath", jar.toString(), "--target", function, "--port", String.valueOf(port)),
                all);
    }
}
