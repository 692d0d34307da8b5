package dev.tern.conformance.bench;

import dev.tern.config.SettingsSource;
import dev.tern.conformance.index.SyntheticDocuments;
import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.stub.StubRequest;
import dev.tern.conformance.provider.wire.WireAnswer;
import dev.tern.conformance.provider.wire.WireFormat;
import dev.tern.index.ChunkIndex;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a program needs around it to answer a route, on this machine: a model's service that is played, and an index. */
final class BenchSettings implements AutoCloseable {
    private static final int CHUNKS = 1_000;
    private static final WireFormat WIRE = WireFormat.of("bedrock");
    private static final WireAnswer ANSWER =
            new WireAnswer(List.of("A tern ", "is a bird."), 10, 5, 0, "stop", false, false);
    // Never seen by anyone: there is nothing behind it.
    private static final String NO_KEY = "bench";

    private final Path data;
    private final ProviderStub model = ProviderStub.answering(BenchSettings::answer);

    /** In a folder of its own. */
    BenchSettings(Path folder) {
        this.data = folder.resolve("data");
    }

    /**
     * The variables for a route.
     *
     * @throws IOException if the index cannot be made, which is done when it is first needed
     */
    Map<String, String> of(BenchRoute route) throws IOException {
        return switch (route) {
            // The place decides which model it would be; Azure's is the only one that needs to be told where.
            case HEALTH -> Map.of("AZURE_OPENAI_ENDPOINT", "https://bench.openai.azure.com");
            case CHAT -> Map.of("TERN_MODEL_PROVIDER", "offline");
            case BEDROCK ->
                Map.of(
                        "TERN_MODEL_PROVIDER",
                        "bedrock",
                        "TERN_MODEL_BEDROCK_ENDPOINT",
                        model.url(),
                        "BARE_BEDROCK_ENDPOINT",
                        model.url(),
                        "AWS_REGION",
                        "eu-central-1",
                        "AWS_ACCESS_KEY_ID",
                        NO_KEY,
                        "AWS_SECRET_ACCESS_KEY",
                        NO_KEY);
            case RAG -> Map.of("TERN_MODEL_PROVIDER", "offline", "TERN_DATA", index().toString());
        };
    }

    @Override
    public void close() {
        model.close();
    }

    private Path index() {
        if (!Files.exists(data)) {
            SettingsSource here = SettingsSource.of("benchmark", Map.of("tern.data", data.toString()));
            try (TernRuntime runtime = TernRuntime.start(List.of(here))) {
                new SyntheticDocuments().ingest(CHUNKS, runtime.context().getBean(ChunkIndex.class));
            }
        }
        return data;
    }

    private static StubReply answer(StubRequest request) {
        return WIRE.read(request).streamed() ? WIRE.stream(ANSWER) : WIRE.whole(ANSWER);
    }
}
