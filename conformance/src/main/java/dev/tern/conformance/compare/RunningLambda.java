package dev.tern.conformance.compare;

import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaProcess;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.lambda.LambdaRuntimeException;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.LambdaGateway;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.HttpFront;
import dev.tern.conformance.wire.WireRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A function's process with the Lambda service around it: the runtime API, and a gateway for each kind of front door. */
final class RunningLambda implements RunningTarget {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long KILOBYTE = 1024;

    private final LambdaRuntimeApi api;
    private final LambdaProcess process;
    private final Map<String, LambdaGateway> gateways = new HashMap<>();
    private final Map<String, Front> fronts = new HashMap<>();
    private Duration coldStart = Duration.ZERO;

    private RunningLambda(LambdaRuntimeApi api, LambdaProcess process) {
        this.api = api;
        this.process = process;
    }

    /** Starts it, and asks it a first time through the first front door. */
    static RunningLambda start(LambdaLaunch launch, List<EventShape> shapes, WireRequest first) throws IOException {
        LambdaRuntimeApi api = LambdaRuntimeApi.start();
        RunningLambda running = new RunningLambda(api, LambdaProcess.start(launch, api));
        try {
            api.awaitReady(PATIENCE);
            shapes.forEach(running::open);
            running.answerOnce(shapes.get(0).name(), first);
            return running;
        } catch (LambdaRuntimeException | IOException e) {
            running.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Front front(String name) {
        return Objects.requireNonNull(fronts.get(name), name);
    }

    @Override
    public Duration coldStart() {
        return coldStart;
    }

    @Override
    public List<String> output() {
        return process.output();
    }

    @Override
    public long peakMemoryBytes() {
        return process.peakMemoryKilobytes() * KILOBYTE;
    }

    @Override
    public boolean hasEnded() {
        return ProcessHandle.of(process.pid())
                .map(running -> !running.isAlive())
                .orElse(true);
    }

    @Override
    public void close() {
        gateways.values().forEach(LambdaGateway::close);
        process.close();
        api.close();
    }

    private void open(EventShape shape) {
        LambdaGateway gateway = LambdaGateway.start(shape, api, PATIENCE);
        gateways.put(shape.name(), gateway);
        fronts.put(shape.name(), new HttpFront(gateway.address(), List.of(), PATIENCE));
    }

    private void answerOnce(String front, WireRequest first) throws IOException {
        int status = front(front).exchange(first).status();
        coldStart = Duration.between(process.started(), Instant.now());
        if (status >= 500) {
            throw new IOException("the first answer was " + status);
        }
    }
}
