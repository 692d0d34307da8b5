package dev.tern.conformance.lambda;

import dev.tern.conformance.wire.ReceivedRequest;
import dev.tern.conformance.wire.RequestReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;
import java.util.Optional;

/**
 * One keep-alive connection. Its thread goes on reading while the client waits for an event, and so learns at once that
 * a waiting process has died; the reply to {@code next} is written by the thread which brings the event.
 */
final class RuntimeConnection implements Runnable, ParkedCaller {

    private final Socket socket;
    private final RuntimeExchange exchange;
    private final RuntimeRoutes routes;

    RuntimeConnection(Socket socket, RuntimeExchange exchange) {
        this.socket = socket;
        this.exchange = exchange;
        this.routes = new RuntimeRoutes(exchange);
    }

    @Override
    public void run() {
        try (socket) {
            serve(new RequestReader(socket.getInputStream()));
        } catch (ProtocolException e) {
            // Answered in serve; the position in the stream is lost, so that the connection cannot go on.
        } catch (IOException e) {
            // The runtime is gone, which is how every process ends that is killed.
        } finally {
            exchange.leave(this);
        }
    }

    private void serve(RequestReader requests) throws IOException {
        try {
            for (Optional<ReceivedRequest> next = requests.read(); next.isPresent(); next = requests.read()) {
                routes.handle(next.get(), this);
            }
        } catch (ProtocolException e) {
            send(HttpReply.error(400, "InvalidRequest", String.valueOf(e.getMessage())));
            throw e;
        }
    }

    @Override
    public synchronized boolean send(HttpReply reply) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(reply.bytes());
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is what it should be.
        }
    }
}
