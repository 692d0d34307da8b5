package dev.tern.conformance.compare;

import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The jar on this machine, as {@code tern serve} starts it. */
final class LocalTarget implements Target {
    private final TernJar jar;
    private final TargetFacts facts;

    LocalTarget(TernJar jar) throws IOException {
        this.jar = jar;
        this.facts = new TargetFacts(
                "local",
                "local",
                "tern serve on Java " + Runtime.version().feature(),
                List.of(RunningProcess.FRONT),
                jar.sha256(),
                jar.size(),
                false);
    }

    @Override
    public TargetFacts facts() {
        return facts;
    }

    @Override
    public RunningTarget start(Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(environment);
        // As it is everywhere else; at a terminal it would be for people.
        all.put("TERN_LOG_FORMAT", "json");
        return RunningProcess.start(port -> JavaCommand.jar(jar.path(), "serve", "--port", String.valueOf(port)), all);
    }
}
