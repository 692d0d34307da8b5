package dev.tern.conformance.lambda;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of a function's process. It starts from nothing: what a developer's shell happens to export is not
 * there in Lambda, and would make a benchmark depend on the machine.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Defined runtime variables</a>
 */
final class LambdaVariables {

    static final String FUNCTION_NAME = "tern-conformance";
    static final String REGION = "eu-central-1";

    private LambdaVariables() {}

    static Map<String, String> of(LambdaLaunch launch, int port, Path directory, Map<String, String> inherited) {
        Map<String, String> variables = new HashMap<>();
        variables.put("PATH", inherited.getOrDefault("PATH", "/usr/bin:/bin"));
        variables.put("JAVA_HOME", javaHome(launch.java()));
        variables.put("HOME", directory.toString());
        variables.put("TMPDIR", directory.toString());
        variables.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + port);
        variables.putAll(function(launch.handler(), directory));
        variables.putAll(launch.environment());
        return variables;
    }

    private static Map<String, String> function(String handler, Path directory) {
        return Map.ofEntries(
                Map.entry("_HANDLER", handler),
                Map.entry("AWS_REGION", REGION),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", FUNCTION_NAME),
                Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
                Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + FUNCTION_NAME),
                Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2018/06/01/[$LATEST]local"),
                Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
                Map.entry("LAMBDA_TASK_ROOT", directory.toString()));
    }

    private static String javaHome(Path java) {
        Path home = java.toAbsolutePath().resolve("../..").normalize();
        return home.toString();
    }
}
