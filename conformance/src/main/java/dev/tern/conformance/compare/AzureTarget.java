package dev.tern.conformance.compare;

import dev.tern.packaging.Deployable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Something deployed to Azure, under a stand-in for Azure's host and Java worker, which cannot be had. */
final class AzureTarget implements Target {
    private static final String HOST = "dev.tern.azurehost.AzureHost";

    private final List<Path> host;
    private final Path app;
    private final TargetFacts facts;

    AzureTarget(List<Path> host, Path app, TargetFacts facts) {
        this.host = host;
        this.app = app;
        this.facts = facts;
    }

    /** As it is packaged: the jar, and what the host reads before it loads it. */
    static AzureTarget packaged(Runtimes runtimes, Deployable deployable) throws IOException {
        Path app = deployable.upload().resolveSibling("app");
        TargetFacts facts = new TargetFacts(
                "azure",
                "azure",
                "stand-in for Azure's host and Java worker",
                List.of(RunningProcess.FRONT),
                deployable.jarSha256(),
                Files.size(app.resolve("tern.jar")),
                false);
        return new AzureTarget(runtimes.jars("azure"), app, facts);
    }

    @Override
    public TargetFacts facts() {
        return facts;
    }

    @Override
    public RunningTarget start(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        all.put("FUNCTIONS_WORKER_RUNTIME", "java");
        return RunningProcess.start(this::command, all);
    }

    private List<String> command(int port) {
        return JavaCommand.main(host, HOST, "--app", app.toString(), "--port", String.valueOf(port));
    }
}
