package dev.tern.gcp;

import dev.tern.http.BodyStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A body of some parts. */
final class Parts implements BodyStream {
    private final Queue<String> parts;

    Parts(String... parts) {
        this.parts = new ArrayDeque<>(List.of(parts));
    }

    @Override
    public byte[] next() {
        String part = parts.poll();
        return part == null ? null : part.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] nextOrFiller() {
        return next();
    }

    @Override
    public void cancel() {
        parts.clear();
    }

    @Override
    public void stop() {
        parts.clear();
    }

    @Override
    public CompletionStage<Void> ended() {
        return CompletableFuture.completedFuture(null);
    }
}
