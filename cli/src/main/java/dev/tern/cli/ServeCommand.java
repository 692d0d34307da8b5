package dev.tern.cli;

import dev.tern.config.TernProperties;
import dev.tern.local.LocalServer;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern serve}: the functions over HTTP until the process is told to stop. */
@Command(name = "serve", description = "Serves the functions over HTTP.")
final class ServeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(names = "--port", paramLabel = "PORT", description = "The port (default 8080); 0 takes a free one.")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address (default 127.0.0.1); 0.0.0.0 lets the whole network in, without a login.")
    private @Nullable String host;

    @Override
    public Integer call() throws Exception {
        // Without it the JDK's server waits for more to send, about 40 ms a call.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try (LocalDoor door = tern.openForNetwork();
                LocalServer server = start(door)) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            tern.terminal().err().println("Tern listens on http://" + address(door) + ":" + server.port());
            // The process ends when it is told to, and never by itself.
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private LocalServer start(LocalDoor door) throws IOException {
        TernProperties properties = door.properties();
        int chosen = port == null ? properties.serverPort() : port;
        return LocalServer.start(door.runtime().dispatcher(), address(door), chosen, properties.timeout());
    }

    private String address(LocalDoor door) {
        return host == null ? door.properties().serverHost() : host;
    }
}
