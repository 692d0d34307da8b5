package dev.tern.conformance.provider.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
    private final AtomicInteger accepted = new AtomicInteger();
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

    /** How many connections were opened to it, whether or not anything was sent. */
    public int accepted() {
        return accepted.get();
    }

    /** How many requests it is still busy with. */
    public int running() {
        return running.get();
    }

    /** Stops listening and closes every connection. */
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop listening", e);
        }
        connections.forEach(StubConnection::close);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                open(listener.accept());
            } catch (IOException e) {
                // Either closed, which ends the loop, or a client that gave up while connecting.
            }
        }
    }

    private void open(Socket socket) throws IOException {
        accepted.incrementAndGet();
        socket.setTcpNoDelay(true);
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
    }
}
