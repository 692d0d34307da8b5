package dev.tern.conformance.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of a server's process. It starts from nothing: what a developer's shell happens to export is not there
 * on a cloud, and would make a benchmark depend on the machine.
 */
final class ServerVariables {
    private ServerVariables() {}

    static Map<String, String> of(Launch launch, Map<String, String> inherited) {
        String directory = launch.directory().toAbsolutePath().toString();
        Map<String, String> variables = new HashMap<>();
        variables.put("PATH", inherited.getOrDefault("PATH", "/usr/bin:/bin"));
        variables.put("JAVA_HOME", javaHome(launch));
        variables.put("HOME", directory);
        variables.put("TMPDIR", directory);
        variables.putAll(launch.environment());
        return variables;
    }

    /** That of the executable, if it is the {@code java} of a Java home. */
    private static String javaHome(Launch launch) {
        Path executable = Path.of(launch.command().get(0));
        boolean ofAHome = executable.isAbsolute() && executable.endsWith("bin/java");
        return ofAHome
                ? executable.resolve("../..").normalize().toString()
                : Java.running().home().toString();
    }
}
