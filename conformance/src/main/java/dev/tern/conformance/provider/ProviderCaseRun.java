package dev.tern.conformance.provider;

import dev.tern.conformance.provider.ProviderCase.Expected;
import dev.tern.conformance.provider.ProviderCase.Scripted;
import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.wire.WireFormat;
import dev.tern.model.LanguageModel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Drives one case, in one way, against the stub, and says in which points the outcome is another than it should be. */
final class ProviderCaseRun {
    private static final Duration LETTING_GO = Duration.ofSeconds(3);

    private final ProviderUnderTest provider;
    private final ProviderStub stub;
    private final WireFormat wire;

    ProviderCaseRun(ProviderUnderTest provider, ProviderStub stub, WireFormat wire) {
        this.provider = provider;
        this.stub = stub;
        this.wire = wire;
    }

    List<String> differences(ProviderCase tested, String how, Expected expected) {
        play(tested.script());
        if (tested.script().get(0).shape().equals("refused")) {
            stub.close();
        }
        Instant start = Instant.now();
        List<Outcome> outcomes = atOnce(tested.calls(), () -> drive(tested, how));
        Duration took = Duration.between(start, Instant.now());
        OutcomeComparison comparison = new OutcomeComparison(expected, how);
        outcomes.forEach(comparison::compare);
        comparison.within(took);
        comparison.requests(stub.requests().size(), tested.calls());
        comparison.received(stub.requests().stream().findFirst().map(wire::read));
        comparison.letGo(stopsRunning());
        return comparison.differences();
    }

    private void play(List<Scripted> script) {
        Script replies = new Script(wire);
        AtomicInteger next = new AtomicInteger();
        stub.answer(request -> replies.reply(script.get(Math.min(next.getAndIncrement(), script.size() - 1)), request));
    }

    private Outcome drive(ProviderCase tested, String how) {
        if (how.equals("embed")) {
            return Drive.embed(provider.embeddings(), tested);
        }
        LanguageModel model = provider.model(tested.ask());
        return how.equals("stream") ? Drive.stream(model, tested) : Drive.call(model, tested);
    }

    private static List<Outcome> atOnce(int calls, Supplier<Outcome> call) {
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        try {
            List<CompletableFuture<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                running.add(CompletableFuture.supplyAsync(call, threads));
            }
            return running.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean stopsRunning() {
        Instant end = Instant.now().plus(LETTING_GO);
        while (stub.running() > 0 && Instant.now().isBefore(end)) {
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return stub.running() == 0;
    }
}
