package dev.tern.conformance.provider.stub;

import dev.tern.conformance.wire.ReceivedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A server of HTTP/1.1 on a loopback port that stands for a model's provider: it answers what it was told to, in the way it
 * was told to, and remembers every request and every connection. Thread-safe; a connection has two threads.
 *
 * <p>On plain sockets, because a server of the JDK's does not reset a connection, does not promise more than it sends and
 * does not notice that its client has hung up.
 */
public final class ProviderStub implements AutoCloseable {
    private final ServerSocket listener;
    private final List<StubConnection> connections = new CopyOnWriteArrayList<>();
    private volatile Script script = new Script(request -> StubReply.json(500, "{}"));

    private ProviderStub(ServerSocket listener) {
        this.listener = listener;
    }

    /** Starts one on a free port. */
    public static ProviderStub start() {
        try {
            // A long queue: many clients may connect in the same moment.
            ServerSocket listener = new ServerSocket(0, 512, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            ProviderStub stub = new ProviderStub(listener);
            Daemon.start("provider-stub", stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException("no loopback port can be opened", e);
        }
    }

    /** Where it listens, without a path: {@code http://127.0.0.1:PORT}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + listener.getLocalPort());
    }

    /** From now on answers these in their order; the last one again and again. Forgets the requests so far. */
    public void answer(List<StubReply> replies) {
        List<StubReply> all = List.copyOf(replies);
        answer(request -> all.get(Math.min(request.number(), all.size() - 1)));
    }

    /** From now on answers this to each request. Forgets the requests so far. */
    public void answer(Function<StubRequest, StubReply> replies) {
        script = new Script(replies);
        connections.removeIf(connection -> connection.times().closed() != null);
    }

    /** The requests since it was told what to answer. */
    public List<StubRequest> requests() {
        return List.copyOf(script.requests);
    }

    /**
     * On how many connections an answer is still under way to a client that has not hung up. A connection that waits idle
     * for its next request is not counted: clients keep some.
     */
    public int openConnections() {
        return (int) connections.stream().filter(StubConnection::busy).count();
    }

    /** The connections that are open, and those that were closed since it was told what to answer. */
    public List<ConnectionTimes> connections() {
        return connections.stream().map(StubConnection::times).toList();
    }

    /** Hangs up on everybody and frees the port. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the port cannot be closed", e);
        } finally {
            connections.forEach(StubConnection::close);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                open(listener.accept());
            } catch (IOException e) {
                // Either closed, which ends the loop, or one client which gave up while connecting.
            }
        }
    }

    private void open(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        StubConnection connection = new StubConnection(socket, request -> script.reply(request));
        connections.add(connection);
        Daemon.start("provider-stub-" + socket.getPort(), connection);
    }

    /** What to answer, and what was asked. */
    private static final class Script {
        private final Function<StubRequest, StubReply> replies;
        private final List<StubRequest> requests = new CopyOnWriteArrayList<>();

        Script(Function<StubRequest, StubReply> replies) {
            this.replies = replies;
        }

        StubReply reply(ReceivedRequest http) {
            return Objects.requireNonNull(replies.apply(record(http)));
        }

        private synchronized StubRequest record(ReceivedRequest http) {
            StubRequest request = new StubRequest(requests.size(), http, Instant.now());
            requests.add(request);
            return request;
        }
    }
}
