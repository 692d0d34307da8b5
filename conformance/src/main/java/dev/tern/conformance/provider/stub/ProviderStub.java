package dev.tern.conformance.provider.stub;

<<<<<<< HEAD
import dev.tern.conformance.wire.ReceivedRequest;
=======
>>>>>>> kit
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
<<<<<<< HEAD
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
=======
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A server on loopback that answers as it was told, keeps what it was sent, and knows how many requests it is still
 * busy with: a client that has let go of a call leaves nothing running here. Thread-safe.
 */
public final class ProviderStub implements AutoCloseable {
    private final ServerSocket listener;
    private final Set<StubConnection> connections = ConcurrentHashMap.newKeySet();
    private final List<StubRequest> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private volatile Function<StubRequest, StubReply> answers;

    private ProviderStub(Function<StubRequest, StubReply> answers) throws IOException {
        this.answers = answers;
        this.listener = new ServerSocket(0, 0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    /** Starts a stub that answers every request by this function, each on a thread of its own. */
    public static ProviderStub answering(Function<StubRequest, StubReply> answers) {
        try {
            ProviderStub stub = new ProviderStub(answers);
            daemon(stub::accept);
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on loopback", e);
        }
    }

    /** Starts a stub that gives these answers one after the other, and then the last one again and again. */
    public static ProviderStub of(StubReply... replies) {
        ProviderStub stub = answering(request -> replies[0]);
        stub.script(List.of(replies));
        return stub;
    }

    /** Forgets what was sent, and from now on answers by this function. */
    public void answer(Function<StubRequest, StubReply> function) {
        requests.clear();
        answers = function;
    }

    /** Forgets what was sent, and from now on gives these answers, the last one again and again. */
    public void script(List<StubReply> replies) {
        AtomicInteger next = new AtomicInteger();
        answer(request -> replies.get(Math.min(next.getAndIncrement(), replies.size() - 1)));
    }

    /** The address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The port it listens on. */
    public int port() {
        return listener.getLocalPort();
    }

    /** What was sent so far. */
    public List<StubRequest> requests() {
        return List.copyOf(requests);
    }

    /** How many requests it is still busy with. */
    public int running() {
        return running.get();
    }

    /** Stops listening and closes every connection. */
>>>>>>> kit
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
<<<<<<< HEAD
            throw new UncheckedIOException("the port cannot be closed", e);
        } finally {
            connections.forEach(StubConnection::close);
        }
=======
            throw new UncheckedIOException("cannot stop listening", e);
        }
        connections.forEach(StubConnection::close);
>>>>>>> kit
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                open(listener.accept());
            } catch (IOException e) {
<<<<<<< HEAD
                // Either closed, which ends the loop, or one client which gave up while connecting.
=======
                // Either closed, which ends the loop, or a client that gave up while connecting.
>>>>>>> kit
            }
        }
    }

    private void open(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
<<<<<<< HEAD
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
=======
        StubConnection connection = new StubConnection(socket, this::begin, running::decrementAndGet);
        connections.add(connection);
        daemon(() -> {
            connection.run();
            connections.remove(connection);
        });
    }

    private StubReply begin(StubRequest request) {
        running.incrementAndGet();
        requests.add(request);
        return answers.apply(request);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "provider-stub");
        thread.setDaemon(true);
        thread.start();
>>>>>>> kit
    }
}
