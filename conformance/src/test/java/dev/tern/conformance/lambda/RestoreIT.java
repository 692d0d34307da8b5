package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.conformance.lambda.LambdaOutcome.Failure;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs Lambda's own runtime client as SnapStart does, but for the snapshot itself. */
class RestoreIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] EVENT = "{}".getBytes(UTF_8);

    private final LambdaRuntimeApi api = LambdaRuntimeApi.start();
    private @Nullable LambdaProcess process;

    @AfterEach
    void end() {
        if (process != null) {
            process.close();
        }
        api.close();
    }

    @Test
    void aSnapshotIsRestoredOnceTheHooksBeforeItHaveRun() {
        startWithFailing("nothing");
        api.awaitSnapshot(PATIENCE);
        api.restore();
        api.awaitReady(PATIENCE);

        assertThat(api.invoke(EVENT, PATIENCE).text()).isEqualTo("\"before after\"");
    }

    @Test
    void aHookThatFailsBeforeTheSnapshotIsAnInitError() {
        startWithFailing("before");

        assertThatThrownBy(() -> api.awaitSnapshot(PATIENCE)).hasMessageContaining("init error");
    }

    @Test
    void aHookThatFailsAfterTheRestoreIsTheFailureOfTheNextInvocation() {
        startWithFailing("after");
        api.awaitSnapshot(PATIENCE);
        api.restore();

        assertThat(api.invoke(EVENT, PATIENCE)).isInstanceOf(Failure.class);
    }

    private void startWithFailing(String hook) {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<Path> paths =
                Stream.of(classpath.split(File.pathSeparator, -1)).map(Path::of).toList();
        LambdaLaunch launch = LambdaLaunch.of(paths, RestoredFunction.class.getName())
                .withEnvironment(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "FAIL", hook));
        process = LambdaProcess.start(launch, api);
    }
}
