package dev.tern.conformance.compare;

import dev.tern.packaging.Deployable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something deployed to Google, under a version of the Functions Framework's invoker, which is what runs it there. */
final class GcpTarget implements Target {
    private final Path invoker;
    private final Path jar;
    private final String function;
    private final TargetFacts facts;

    GcpTarget(Path invoker, Path jar, String function, TargetFacts facts) {
        this.invoker = invoker;
        this.jar = jar;
        this.function = function;
        this.facts = facts;
    }

    /** As it is packaged: the jar alone. */
    static GcpTarget packaged(String version, Runtimes runtimes, Deployable deployable) throws IOException {
        Path jar = deployable.upload().resolve("tern.jar");
        TargetFacts facts = new TargetFacts(
                "gcp",
                "gcp-" + version,
                "Functions Framework invoker " + version,
                List.of(RunningProcess.FRONT),
                deployable.jarSha256(),
                Files.size(jar),
                false);
        return new GcpTarget(runtimes.jars("gcp-" + version).get(0), jar, "dev.tern.gcp.GcpFunction", facts);
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
        return RunningProcess.start(this::command, all);
    }

    private List<String> command(int port) {
        return JavaCommand.jar(
                invoker, "--classpath", jar.toString(), "--target", function, "--port", String.valueOf(port));
    }
}
