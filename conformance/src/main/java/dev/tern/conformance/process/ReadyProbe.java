package dev.tern.conformance.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * Asks a server on this machine whether it answers HTTP yet. A plain socket, because an HTTP client's own first use would
 * take longer than many a server's start.
 */
record ReadyProbe(int port, String path) {

    /** Whether anything came back, whatever it was. */
    boolean isAnswered(Duration patience) {
        int millis = (int) Math.max(1, Math.min(patience.toMillis(), Integer.MAX_VALUE));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), millis);
            socket.setSoTimeout(millis);
            OutputStream out = socket.getOutputStream();
            out.write(request().getBytes(US_ASCII));
            out.flush();
            return socket.getInputStream().read() >= 0;
        } catch (IOException e) {
            // Nobody listens yet, or the port was opened before the server could answer.
            return false;
        }
    }

    /** Whether anybody has opened the port, without a word to him. */
    static boolean isListening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String request() {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
    }
}
