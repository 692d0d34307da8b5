package dev.tern.aws.bedrock;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;

/** What the SDK tells of a stream, as the stream itself: its events once it is open, or why it was not opened. */
final class OpenedStream implements ConverseStreamResponseHandler {
    private final CompletableFuture<SdkPublisher<ConverseStreamOutput>> events = new CompletableFuture<>();

    /** The events, read no faster than they are wanted. */
    Flux<ConverseStreamOutput> events() {
        return Mono.fromFuture(events)
                .flatMapMany(Flux::from)
                .onErrorMap(OpenedStream::unreadable, failure -> ModelException.of(ModelFailure.BAD_ANSWER, failure));
    }

    /** What is no frame of a stream fails in many ways, none of which the SDK calls its own. */
    private static boolean unreadable(Throwable failure) {
        return !(failure instanceof SdkException || failure instanceof IOException);
    }

    @Override
    public void responseReceived(ConverseStreamResponse response) {
        // It has nothing that an answer needs.
    }

    @Override
    public void onEventStream(SdkPublisher<ConverseStreamOutput> publisher) {
        events.complete(publisher);
    }

    /** A stream that is open fails by itself; what is said here of it comes too late, and changes nothing. */
    @Override
    public void exceptionOccurred(Throwable failure) {
        events.completeExceptionally(failure);
    }

    @Override
    public void complete() {
        // The events say so themselves.
    }
}
