package dev.tern.conformance.streaming;

import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A provider that counts to fifty, five numbers a second. */
final class SlowProvider {
    private static final int PIECES = 50;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private SlowProvider() {}

    static ProviderStub start() {
        WireAnswer answer = new WireAnswer(pieces(), 10, PIECES, 0, "stop", false, false);
        StubReply reply = WireFormat.of("openai").stream(answer).slow(Duration.ZERO, PAUSE);
        return ProviderStub.of(reply);
    }

    /** All that is said, if nothing is lost and nothing is out of order. */
    static String whole() {
        return pieces().stream().collect(Collectors.joining());
    }

    private static List<String> pieces() {
        return IntStream.rangeClosed(1, PIECES).mapToObj(number -> number + " ").toList();
    }
}
