package dev.tern.aws.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

@DisplayName("The body of an answer")
class BodyPartsTest {
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final Network network = new Network();
    private final Reader reader = new Reader();

    @Test
    @DisplayName("is handed on part by part, and no more of it is asked for than is wanted")
    void demand() {
        read();

        reader.subscription.request(1);
        assertThat(network.asked).isEqualTo(1);
        network.gives("a", "b");
        assertThat(reader.heard).containsExactly("a");

        reader.subscription.request(1);
        assertThat(reader.heard).containsExactly("a", "b");
        assertThat(network.asked).isEqualTo(1);

        reader.subscription.request(5);
        assertThat(network.asked).isEqualTo(2);
        assertThat(done).isNotDone();
    }

    @Test
    @DisplayName("ends when its last part has been taken, and not when it has come")
    void end() {
        read();
        reader.subscription.request(1);
        network.gives("a", "b");

        network.reader.onComplete();
        assertThat(reader.heard).containsExactly("a");
        assertThat(done).isNotDone();

        reader.subscription.request(1);
        assertThat(reader.heard).containsExactly("a", "b", "end");
        assertThat(done).isCompletedWithValue(null);
        assertThat(network.cancelled).isFalse();
    }

    @Test
    @DisplayName("may be empty, and then ends without being wanted")
    void empty() {
        read();

        network.reader.onComplete();

        assertThat(reader.heard).containsExactly("end");
        assertThat(done).isCompletedWithValue(null);
    }

    @Test
    @DisplayName("that is cut off gives what has come, and then says so")
    void cutOff() {
        read();
        reader.subscription.request(9);
        network.gives("a");

        network.reader.onError(new IOException("connection reset"));

        assertThat(reader.heard).containsExactly("a", "failed");
        assertThat(reader.failure).isInstanceOf(CutOffException.class).hasRootCauseMessage("connection reset");
        assertThat(done).isCompletedExceptionally();
    }

    @Test
    @DisplayName("that the reader leaves is not read on, and the exchange is over")
    void left() {
        read();
        reader.subscription.request(1);
        network.gives("a", "b");

        reader.subscription.cancel();
        reader.subscription.request(1);

        assertThat(network.cancelled).isTrue();
        assertThat(done).isCancelled();
        assertThat(reader.heard).containsExactly("a");
    }

    @Test
    @DisplayName("that nobody waits for any more is not read on, and the reader is told why")
    void unwanted() {
        read();
        reader.subscription.request(9);
        network.gives("a");

        done.cancel(true);

        assertThat(network.cancelled).isTrue();
        assertThat(reader.heard).containsExactly("a", "failed");
        assertThat(reader.failure).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    @DisplayName("fails a reader who wants less than one part")
    void nonsense(long parts) {
        read();

        reader.subscription.request(parts);

        assertThat(reader.failure).isInstanceOf(IllegalArgumentException.class);
        assertThat(network.cancelled).isTrue();
    }

    @Test
    @DisplayName("of many parts is read by one who wants the next when he has one, without a deep stack")
    void manyParts() {
        reader.wantsNext = true;
        read();
        String[] many = IntStream.range(0, 100_000).mapToObj(String::valueOf).toArray(String[]::new);

        reader.subscription.request(1);
        network.gives(many);
        network.reader.onComplete();

        assertThat(reader.heard).hasSize(many.length + 1).startsWith("0", "1").endsWith("99999", "end");
    }

    @Test
    @DisplayName("comes whole and in order where one thread gives and another wants")
    void twoThreads() throws InterruptedException {
        int parts = 20_000;
        read();
        CountDownLatch start = new CountDownLatch(1);
        Thread giving = new Thread(() -> {
            await(start);
            IntStream.range(0, parts).forEach(part -> network.gives(String.valueOf(part)));
            network.reader.onComplete();
        });
        Thread wanting = new Thread(() -> {
            await(start);
            IntStream.range(0, parts).forEach(part -> reader.subscription.request(1));
        });
        giving.start();
        wanting.start();
        start.countDown();
        giving.join();
        wanting.join();

        List<String> all = new ArrayList<>(
                IntStream.range(0, parts).mapToObj(String::valueOf).toList());
        all.add("end");
        assertThat(reader.heard).isEqualTo(all);
    }

    private void read() {
        new BodyParts(network, done).subscribe(reader);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the JDK does, by hand. */
    private static final class Network implements Flow.Publisher<List<ByteBuffer>>, Flow.Subscription {
        private Flow.Subscriber<? super List<ByteBuffer>> reader;
        private long asked;
        private boolean cancelled;

        @Override
        public void subscribe(Flow.Subscriber<? super List<ByteBuffer>> subscriber) {
            reader = subscriber;
            subscriber.onSubscribe(this);
        }

        void gives(String... parts) {
            reader.onNext(Stream.of(parts)
                    .map(part -> ByteBuffer.wrap(part.getBytes(StandardCharsets.UTF_8)))
                    .toList());
        }

        @Override
        public void request(long lists) {
            asked += lists;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    /** Writes down what it hears; one signal after another, so that a list will do. */
    private static final class Reader implements Subscriber<ByteBuffer> {
        private final List<String> heard = new ArrayList<>();
        private Subscription subscription;
        private Throwable failure;
        private boolean wantsNext;

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(ByteBuffer part) {
            heard.add(StandardCharsets.UTF_8.decode(part).toString());
            if (wantsNext) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable given) {
            failure = given;
            heard.add("failed");
        }

        @Override
        public void onComplete() {
            heard.add("end");
        }
    }
}
