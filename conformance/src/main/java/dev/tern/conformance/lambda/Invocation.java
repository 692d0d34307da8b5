package dev.tern.conformance.lambda;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One event on its way: handed out by {@code next}, ended by a response or an error. */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only handed on.
record Invocation(String id, byte[] event, Instant deadline, String traceId, CompletableFuture<LambdaOutcome> outcome) {

    static Invocation of(byte[] event, Duration timeout) {
        Instant now = Instant.now();
        return new Invocation(
                UUID.randomUUID().toString(), event, now.plus(timeout), traceId(now), new CompletableFuture<>());
    }

    // The X-Ray format with sampling off: code which parses the header gets something valid, and nothing is recorded.
    private static String traceId(Instant now) {
        String random = UUID.randomUUID().toString().replace("-", "");
        String root = String.format("1-%08x-%s", now.getEpochSecond(), random.substring(0, 24));
        return "Root=" + root + ";Parent=" + random.substring(16) + ";Sampled=0";
    }
}
