package dev.tern.conformance.lambda;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accepts the runtime's connections, each on a daemon thread of its own. The JDK's HttpServer is not used: it has
 * TCP_NODELAY only by a system property for the whole JVM, and refuses the headers of Lambda's own client above 380 kB.
 */
final class RuntimeServer implements AutoCloseable {

    private final RuntimeExchange exchange;
    private final ServerSocket listener;
    private final Set<RuntimeConnection> connections = ConcurrentHashMap.newKeySet();

    RuntimeServer(RuntimeExchange exchange) throws IOException {
        this.exchange = exchange;
        this.listener = new ServerSocket(0, 0, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        daemon("lambda-runtime-api", this::accept);
    }

    int port() {
        return listener.getLocalPort();
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
        RuntimeConnection connection = new RuntimeConnection(socket, exchange);
        connections.add(connection);
        daemon("lambda-runtime-api-" + socket.getPort(), () -> {
            connection.run();
            connections.remove(connection);
        });
        if (listener.isClosed()) {
            connection.close();
        }
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        connections.forEach(RuntimeConnection::close);
    }
}
