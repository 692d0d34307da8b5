package dev.tern.conformance.compare;

import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/**
 * A baseline that answers, and is started anew when it has ended. Lambda's runtime ends after an error of the machine,
 * and Lambda starts another; without that, one case would decide about all after it.
 */
final class RunningBaseline implements RunningTarget {
    private static final int FAILED = 500;

    private final Target target;
    private final Map<String, String> environment;
    private final Duration coldStart;
    private RunningTarget running;
    private long peakMemory;

    private RunningBaseline(Target target, Map<String, String> environment, RunningTarget running) {
        this.target = target;
        this.environment = environment;
        this.running = running;
        this.coldStart = running.coldStart();
    }

    static RunningBaseline start(Target target, Map<String, String> environment) throws IOException {
        return new RunningBaseline(target, environment, target.start(environment));
    }

    @Override
    public Front front(String name) {
        return new RoutingHeaderFront(request -> exchange(name, request));
    }

    /** From the first start: a later one is no measurement. */
    @Override
    public Duration coldStart() {
        return coldStart;
    }

    @Override
    public synchronized long peakMemoryBytes() {
        peakMemory = Math.max(peakMemory, running.peakMemoryBytes());
        return peakMemory;
    }

    @Override
    public synchronized boolean hasEnded() {
        return running.hasEnded();
    }

    @Override
    public synchronized void close() {
        running.close();
    }

    private WireResponse exchange(String front, WireRequest request) throws IOException {
        WireResponse response = alive().front(front).exchange(request);
        // One that is still ending after an earlier request takes no other; whoever ends it himself does so again.
        return response.status() >= FAILED && hasEnded() ? alive().front(front).exchange(request) : response;
    }

    private synchronized RunningTarget alive() throws IOException {
        if (running.hasEnded()) {
            running.close();
            running = target.start(environment);
        }
        return running;
    }
}
