package dev.tern.onejar;

import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the first chat of a process costs.
 *
 * @param classes loaded for it
 * @param cpu of the whole process, compilers included
 */
record FirstChat(long classes, Duration cpu) {
    private static final Duration ENOUGH = Duration.ofSeconds(60);
    private static final Pattern LOADED = Pattern.compile("^\\[[^]]*]\\[info]\\[class,load] \\S+ source:.*");

    /** Of a process that Lambda started in the ordinary way. */
    static FirstChat ordinary(LambdaLaunch launch, Path folder) throws IOException {
        Path log = folder.resolve("ordinary.log");
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(logged(launch, log), api)) {
            api.awaitReady(ENOUGH);
            return measured(api, process, log);
        }
    }

    /** Of a process that was primed and restored. */
    static FirstChat restored(LambdaLaunch launch, Path folder) throws IOException {
        Path log = folder.resolve("restored.log");
        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaProcess process = LambdaProcess.start(logged(snapStarting(launch), log), api)) {
            api.awaitSnapshot(ENOUGH);
            api.restore();
            api.awaitReady(ENOUGH);
            return measured(api, process, log);
        }
    }

    /** The same function with SnapStart turned on. */
    static LambdaLaunch snapStarting(LambdaLaunch launch) {
        Map<String, String> all = new HashMap<>(launch.environment());
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        return launch.withEnvironment(all);
    }

    /** Sends one chat. */
    static String chat(LambdaRuntimeApi api) throws IOException {
        var request = HttpApiEvent.JSON.createObjectNode().put("prompt", "A tern is a bird. What is a tern?");
        LambdaOutcome outcome = api.invoke(HttpApiEvent.of("POST", "/v1/chat", request), ENOUGH);
        return outcome.text();
    }

    /** This one as a part of the other. */
    String against(FirstChat other) {
        return "%d classes and %d ms of CPU against %d and %d: %.3f and %.2f times"
                .formatted(classes, cpu.toMillis(), other.classes, other.cpu.toMillis(), classes(other), cpu(other));
    }

    double classes(FirstChat other) {
        return (double) classes / other.classes;
    }

    double cpu(FirstChat other) {
        return (double) cpu.toNanos() / other.cpu.toNanos();
    }

    private static LambdaLaunch logged(LambdaLaunch launch, Path log) {
        return launch.withJvmOptions("-Xlog:class+load=info:file=" + log);
    }

    private static FirstChat measured(LambdaRuntimeApi api, LambdaProcess process, Path log) throws IOException {
        long loaded = loaded(log);
        Duration spent = cpu(process);
        String answer = chat(api);
        if (!answer.contains("\"statusCode\":200")) {
            throw new AssertionError(answer);
        }
        return new FirstChat(loaded(log) - loaded, cpu(process).minus(spent));
    }

    private static long loaded(Path log) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> LOADED.matcher(line).matches()).count();
        }
    }

    private static Duration cpu(LambdaProcess process) {
        return ProcessHandle.of(process.pid())
                .flatMap(handle -> handle.info().totalCpuDuration())
                .orElseThrow();
    }
}
