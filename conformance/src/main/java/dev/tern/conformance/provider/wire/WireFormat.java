package dev.tern.conformance.provider.wire;

import dev.tern.conformance.provider.stub.StubReply;
import dev.tern.conformance.provider.stub.StubRequest;
import java.util.List;

/** The protocol of a provider, as far as a stub has to speak it. */
public interface WireFormat {

    /** The format of the provider of that name. */
    static WireFormat of(String provider) {
        return provider.equals("bedrock") ? new BedrockWire() : new OpenAiWire(provider);
    }

    /** A good answer at once. */
    StubReply whole(WireAnswer answer);

    /** The same in parts. */
    StubReply stream(WireAnswer answer);

    /** A success by its status and type that holds what nobody can read. */
    StubReply garbage(boolean streamed);

    /** A stream or an answer without a byte in it. */
    StubReply empty(boolean streamed);

    /** Vectors, one request each or all at once, as the provider's way is. */
    StubReply vectors(StubRequest request, List<List<Float>> vectors);

    /**
     * A failure by the name that {@code failures.json} gives it.
     *
     * @param retryAfter in seconds, where the failure says one
     */
    StubReply failure(String shape, int retryAfter);

    /** What was asked for. */
    Received read(StubRequest request);
}
