package dev.tern.aws.bedrock;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/**
 * The body of an answer as the JDK reads it, for the SDK: part by part and no faster than they are wanted. By hand, because
 * three hundred classes of a library for streams would be loaded for the first call of a process.
 *
 * @param body is read once
 * @param done ends with the body: well, with the reason that it was cut off, or cancelled with the reading of it; if it fails
 *     before, nobody waits for the body any more and the reading ends with the same failure
 */
record BodyParts(Flow.Publisher<List<ByteBuffer>> body, CompletableFuture<Void> done) implements Publisher<ByteBuffer> {

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> reader) {
        body.subscribe(new BodyReading(reader, done));
    }
}
