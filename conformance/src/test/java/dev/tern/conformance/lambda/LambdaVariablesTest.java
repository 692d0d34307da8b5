package dev.tern.conformance.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdaVariablesTest {

    private static final Map<String, String> SHELL =
            Map.of("PATH", "/opt/bin:/usr/bin", "JAVA_TOOL_OPTIONS", "-Xmx16m", "AWS_SECRET_ACCESS_KEY", "not-for-you");
    private static final LambdaLaunch LAUNCH = LambdaLaunch.of(List.of(), "dev.tern.aws.Handler::handleRequest")
            .withJava(Path.of("/usr/lib/jvm/temurin-25/bin/java"));

    @Test
    void ofTheCallersEnvironmentOnlyThePathIsKept() {
        assertThat(variables(LAUNCH))
                .containsEntry("PATH", "/opt/bin:/usr/bin")
                .doesNotContainKeys("JAVA_TOOL_OPTIONS", "AWS_SECRET_ACCESS_KEY");
    }

    @Test
    void theJavaHomeIsThatOfTheExecutable() {
        assertThat(variables(LAUNCH)).containsEntry("JAVA_HOME", "/usr/lib/jvm/temurin-25");
    }

    @Test
    void theRuntimeClientFindsPortAndHandler() {
        assertThat(variables(LAUNCH))
                .containsEntry("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001")
                .containsEntry("_HANDLER", "dev.tern.aws.Handler::handleRequest")
                .containsEntry("LAMBDA_TASK_ROOT", "/var/task");
    }

    @Test
    void theLaunchHasTheLastWord() {
        LambdaLaunch small = LAUNCH.withEnvironment(Map.of("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"));

        assertThat(variables(small)).containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128");
    }

    private static Map<String, String> variables(LambdaLaunch launch) {
        return LambdaVariables.of(launch, 9001, Path.of("/var/task"), SHELL);
    }
}
