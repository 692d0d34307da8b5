package dev.tern.conformance.provider;

import dev.tern.conformance.provider.ProviderCase.Scripted;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.stub.StubReply.Ending;
import dev.tern.conformance.provider.stub.StubRequest;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Puts what a case says of the provider into what the stub sends. */
final class Script {
    private static final String HTML = "<html><body>It works! sk-SECRET-KEY</body></html>";
    private static final List<List<Float>> VECTORS =
            List.of(List.of(0.5f, 0.25f, 0f), List.of(0f, 1f, 0.5f), List.of(1f, 0f, 0f));

    private final WireFormat wire;

    Script(WireFormat wire) {
        this.wire = wire;
    }

    StubReply reply(Scripted scripted, StubRequest request) {
        StubReply reply = shaped(scripted, request)
                .slow(Duration.ofMillis(scripted.headersAfterMillis()), Duration.ofMillis(scripted.pieceAfterMillis()));
        return scripted.ending() == null
                ? reply
                : reply.ending(Ending.valueOf(scripted.ending().toUpperCase(Locale.ROOT)), scripted.endingAfter());
    }

    private StubReply shaped(Scripted scripted, StubRequest request) {
        return switch (scripted.shape()) {
            case "answer", "error-in-stream" -> answer(scripted, streamed(request));
            case "garbage" -> wire.garbage(streamed(request));
            case "empty" -> wire.empty(streamed(request));
            case "html" -> StubReply.of(200, "text/html", HTML);
            case "no-choices" -> StubReply.of(200, "application/json", "{\"id\":\"x\",\"usage\":{}}");
            case "vectors" -> vectors(request);
            case "silence" -> StubReply.nothing(Ending.SILENT);
            case "reset" -> StubReply.nothing(Ending.RESET);
            default -> wire.failure(scripted.shape(), scripted.retryAfter());
        };
    }

    private boolean streamed(StubRequest request) {
        return wire.read(request).streamed();
    }

    private StubReply answer(Scripted scripted, boolean streamed) {
        List<String> text = new ArrayList<>();
        for (int i = 0; i < Objects.requireNonNullElse(scripted.repeat(), 1); i++) {
            text.addAll(Objects.requireNonNullElse(scripted.text(), List.of()));
        }
        WireAnswer answer = new WireAnswer(
                text,
                scripted.input(),
                scripted.output(),
                scripted.cached(),
                scripted.finish(),
                scripted.pings(),
                scripted.shape().equals("error-in-stream"));
        return streamed ? wire.stream(answer) : wire.whole(answer);
    }

    /** As many as were asked for. */
    private StubReply vectors(StubRequest request) {
        int texts = request.json().path("input").size();
        return wire.vectors(request, texts == 0 ? VECTORS : VECTORS.subList(0, texts));
    }
}
