package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The end of a stream")
class StreamEndTest {

    @RegisterExtension
    final Door door = Door.to(StreamFunctions.class, StreamFunctions.NAMES, "tern.concurrency", "1");

    @RegisterExtension
    final LogLines log = new LogLines();

    /** A client that reads so many bytes and goes. */
    private static final class Leaving extends OutputStream {
        private int left;

        Leaving(int left) {
            this.left = left;
        }

        @Override
        public void write(int b) throws IOException {
            left--;
            if (left < 0) {
                throw new IOException("broken pipe");
            }
        }
    }

    @BeforeEach
    void newLatches() {
        StreamFunctions.cancelled = new CountDownLatch(1);
        StreamFunctions.interrupted = new CountDownLatch(1);
        StreamFunctions.MADE.set(0);
    }

    @Test
    @DisplayName("frees the call's place, and not before")
    void place() throws IOException {
        HttpResponse stream = call("counting", 3);
        assertThat(call("counting", 3).status()).isEqualTo(503);

        stream.body().writeTo(new ByteArrayOutputStream());

        for (int i = 0; i < 100; i++) {
            HttpResponse next = call("counting", 3);
            assertThat(next.status()).isEqualTo(200);
            next.body().bytes();
        }
    }

    @Test
    @DisplayName("comes when the client leaves: the work is let go of, and the place is free")
    void left() throws Exception {
        HttpResponse stream = call("wordy", 1);

        assertThatThrownBy(() -> stream.body().writeTo(new Leaving(100))).hasMessage("broken pipe");

        assertThat(StreamFunctions.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(statusOnceThereIsRoom()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "misnamed"})
    @DisplayName("frees the place after a failure, too")
    void failed(String function) {
        call(function, 1).body().bytes();

        assertThat(statusOnceThereIsRoom()).isEqualTo(200);
    }

    @Test
    @DisplayName("frees the place when the call fails before the first event")
    void refused() {
        assertThat(call("refusing", 1).status()).isEqualTo(429);

        assertThat(statusOnceThereIsRoom()).isEqualTo(200);
    }

    @Test
    @DisplayName("comes at the deadline even if nobody reads, so that nobody can hold a place for ever")
    void nobodyReads() throws Exception {
        call("silent", 1, Door.invocation(Duration.ofMillis(300)));

        assertThat(StreamFunctions.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(statusOnceThereIsRoom()).isEqualTo(200);
    }

    @Test
    @DisplayName("interrupts work that is done on the thread that subscribed")
    void interrupted() throws Exception {
        HttpResponse stream = call("blocking", 1);

        stream.body().cancel();

        assertThat(StreamFunctions.interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(statusOnceThereIsRoom()).isEqualTo(200);
    }

    @Test
    @DisplayName("comes when Tern stops, and says so")
    void stopped() throws Exception {
        HttpResponse stream = call("silent", 1);

        door.runtime().close();

        assertThat(StreamFunctions.cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(stream.body().text()).contains("event: error", "\"code\":\"unavailable\"");
    }

    @Test
    @DisplayName("is never more than a few events behind what the publisher has made")
    void backPressure() {
        HttpResponse stream = call("wordy", 1);

        assertThatThrownBy(() -> stream.body().writeTo(new Leaving(10_000))).isInstanceOf(IOException.class);

        int written = 10_000 / "event: number\ndata: {\"n\":100}\n\n".length();
        assertThat(StreamFunctions.MADE.get()).isLessThan(written + 3 * EventQueue.MOST_AHEAD);
    }

    @Test
    @DisplayName("is when the call is logged: whole, failed, or left")
    void logged() {
        call("stating", 3).body().bytes();
        call("failing", 1).body().bytes();
        call("silent", 1).body().cancel();

        assertThat(log.all()).hasSize(3);
        assertThat(LogLines.facts(log.all().get(0)))
                .containsEntry("status", 200)
                .containsEntry("streamed", true)
                .containsEntry("numbers", 3L)
                .doesNotContainKeys("outcome", "problem");
        assertThat(LogLines.facts(log.all().get(1)))
                .containsEntry("status", 200)
                .containsEntry("outcome", "failed")
                .containsEntry("problem", "provider_failed")
                .containsEntry("exception", IllegalStateException.class.getName());
        assertThat(LogLines.facts(log.all().get(2)))
                .containsEntry("outcome", "client_left")
                .doesNotContainKey("problem");
        assertThat(log.all().toString()).doesNotContain("s3cret");
    }

    private int statusOnceThereIsRoom() {
        Instant end = Instant.now().plusSeconds(5);
        int status = 503;
        while (status == 503 && Instant.now().isBefore(end)) {
            HttpResponse response = call("counting", 1);
            response.body().cancel();
            status = response.status();
        }
        return status;
    }

    private HttpResponse call(String function, int to) {
        return call(function, to, Door.invocation(Duration.ofSeconds(20)));
    }

    private HttpResponse call(String function, int to, dev.tern.invocation.Invocation invocation) {
        Headers headers = Headers.of("Accept", "text/event-stream").with("Content-Type", "application/json");
        return door.send("POST", "/v1/functions/" + function, headers, Body.of("{\"to\":" + to + "}"), invocation);
    }
}
