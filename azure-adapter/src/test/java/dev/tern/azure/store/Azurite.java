package dev.tern.azure.store;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One service of Azurite, Microsoft's own stand-in for a storage account, in a process of its own and in memory.
 *
 * @param service {@code Blob}, {@code Queue} or {@code Table}
 */
record Azurite(String service, HttpProcess process) implements AutoCloseable {
    static final String ACCOUNT = "ternaccount";

    private static final String KEY = "dGVybiBrZWVwcyBub3RoaW5nIGhlcmU=";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Starts the service; installs it first if it must, and skips the test if it cannot. */
    static Azurite start(String service, Path folder) {
        String name = service.toLowerCase(Locale.ROOT);
        int port = HttpProcess.freePort();
        List<String> command = List.of(
                AzuriteInstall.program("azurite-" + name).toString(),
                "--" + name + "Host",
                "127.0.0.1",
                "--" + name + "Port",
                Integer.toString(port),
                "--inMemoryPersistence",
                "--silent",
                "--disableTelemetry");
        Launch launch = new Launch(command, folder, Map.of("AZURITE_ACCOUNTS", ACCOUNT + ":" + KEY), "/");
        return new Azurite(service, HttpProcess.startListening(launch, port, PATIENCE));
    }

    /** The environment of a function that is to use it. */
    Map<String, String> environment() {
        return Map.of(
                ConnectionString.VARIABLE,
                "AccountName=%s;AccountKey=%s;%sEndpoint=%s/%s"
                        .formatted(ACCOUNT, KEY, service, process.address(), ACCOUNT));
    }

    @Override
    public void close() {
        process.close();
    }
}
