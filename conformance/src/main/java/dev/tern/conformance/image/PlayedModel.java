package dev.tern.conformance.image;

import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.stub.StubRequest;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import dev.tern.packaging.Platform;
import java.util.List;
import java.util.Map;

/**
 * A cloud's provider of models on loopback, so that its real client is trained, too, without an account.
 *
 * @param stub the server
 * @param settings variables that send the cloud's own client there
 */
record PlayedModel(ProviderStub stub, Map<String, String> settings) implements AutoCloseable {
    private static final WireAnswer ANSWER =
            new WireAnswer(List.of("A tern ", "is a bird."), 10, 5, 0, "stop", false, false);
    // Never seen by anyone: there is nothing behind it.
    private static final String NO_KEY = "training";

    static PlayedModel start(Platform platform) {
        WireFormat format = WireFormat.of(platform == Platform.AWS ? "bedrock" : "google-genai");
        ProviderStub stub = ProviderStub.answering(request -> answer(format, request));
        return new PlayedModel(stub, platform == Platform.AWS ? amazon(stub.url()) : google(stub.url()));
    }

    @Override
    public void close() {
        stub.close();
    }

    private static StubReply answer(WireFormat format, StubRequest request) {
        return format.read(request).streamed() ? format.stream(ANSWER) : format.whole(ANSWER);
    }

    private static Map<String, String> amazon(String url) {
        return Map.of(
                "TERN_INDEX_EPHEMERAL", "true",
                "TERN_MODEL_BEDROCK_ENDPOINT", url,
                "AWS_ACCESS_KEY_ID", NO_KEY,
                "AWS_SECRET_ACCESS_KEY", NO_KEY);
    }

    private static Map<String, String> google(String url) {
        return Map.of(
                "TERN_INDEX_EPHEMERAL", "true",
                "TERN_MODEL_GOOGLEGENAI_BASEURL", url,
                "TERN_MODEL_GOOGLEGENAI_APIKEY", NO_KEY,
                "FUNCTION_TARGET", "dev.tern.gcp.GcpFunction",
                "K_SERVICE", "tern");
    }
}
