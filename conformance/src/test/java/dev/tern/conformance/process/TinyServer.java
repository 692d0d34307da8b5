package dev.tern.conformance.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** Answers on a port with what it is asked for: its environment, its directory, or a child it starts. */
public final class TinyServer {
    private static final String MUTE = "mute";

    private TinyServer() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments[0].equals(MUTE)) {
            System.out.println("saying nothing");
            new CountDownLatch(1).await();
        }
        int port = Integer.parseInt(arguments[0]);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/environment", exchange -> answer(exchange, environment()));
        server.createContext("/directory", exchange -> answer(exchange, System.getProperty("user.dir")));
        server.createContext("/child", exchange -> answer(exchange, child()));
        server.start();
        System.err.println("listening");
    }

    private static String environment() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> each : new TreeMap<>(System.getenv()).entrySet()) {
            lines.append(each.getKey()).append('=').append(each.getValue()).append('\n');
        }
        return lines.toString();
    }

    private static String child() throws IOException {
        String java = Java.running().executable().toString();
        String classes = System.getProperty("java.class.path");
        return String.valueOf(new ProcessBuilder(java, "-cp", classes, TinyServer.class.getName(), MUTE)
                .start()
                .pid());
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            byte[] body = text.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
