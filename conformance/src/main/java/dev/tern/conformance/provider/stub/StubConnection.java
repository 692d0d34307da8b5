package dev.tern.conformance.provider.stub;

import dev.tern.conformance.wire.ReceivedRequest;
import dev.tern.conformance.wire.RequestReader;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One connection. Its thread goes on reading while another one writes the answer, and so learns at once that the client
 * has hung up, which stops the answer.
 */
final class StubConnection implements Runnable {
    private final Socket socket;
    private final Function<ReceivedRequest, StubReply> replies;
    private final Instant opened = Instant.now();
    private volatile int requests;
    private volatile boolean answering;
    private volatile boolean closedHere;
    private volatile @Nullable Instant closed;

    StubConnection(Socket socket, Function<ReceivedRequest, StubReply> replies) {
        this.socket = socket;
        this.replies = replies;
    }

    @Override
    public void run() {
        Thread answer = null;
        try (socket) {
            RequestReader reader = new RequestReader(socket.getInputStream());
            for (Optional<ReceivedRequest> next = reader.read(); next.isPresent(); next = reader.read()) {
                answer = answer(next.get());
            }
        } catch (IOException e) {
            // The client is gone, or we have hung up ourselves; both are what the tests are about.
        } finally {
            closed = Instant.now();
            answering = false;
            if (answer != null) {
                answer.interrupt();
            }
        }
    }

    private Thread answer(ReceivedRequest request) {
        requests++;
        answering = true;
        StubReply reply = replies.apply(request);
        return Daemon.start("provider-stub-answer", () -> write(reply));
    }

    private void write(StubReply reply) {
        try {
            closedHere = reply.ending() != Ending.WHOLE && reply.ending() != Ending.SILENCE;
            answering = !new ReplyWriter(socket, reply).write();
        } catch (IOException | InterruptedException e) {
            close();
        }
    }

    /** Whether an answer is under way to a client that has not hung up. */
    boolean busy() {
        return answering && closed == null;
    }

    ConnectionTimes times() {
        return new ConnectionTimes(opened, closed, closed != null && !closedHere, requests);
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is what it should be.
        }
    }
}
