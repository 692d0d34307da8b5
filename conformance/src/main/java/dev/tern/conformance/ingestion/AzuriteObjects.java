package dev.tern.conformance.ingestion;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Blob Storage, by <a href="https://github.com/Azure/Azurite">Azurite</a>, in memory. */
final class AzuriteObjects extends RestObjects {
    static final String ACCOUNT = "ternaccount";

    private static final String KEY = "dGVybiBrZWVwcyBub3RoaW5nIGhlcmU=";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpProcess process;
    private final String root;
    private final String signature = AccountSignature.of(ACCOUNT, KEY);

    private AzuriteObjects(HttpProcess process) {
        this.process = process;
        this.root = process.address() + "/" + ACCOUNT + "/" + BUCKET;
    }

    /** Starts its program {@code azurite-blob}. */
    static AzuriteObjects start(Path program, Path folder) throws IOException {
        int port = HttpProcess.freePort();
        List<String> command = List.of(
                program.toAbsolutePath().toString(),
                "--blobHost",
                "127.0.0.1",
                "--blobPort",
                Integer.toString(port),
                "--inMemoryPersistence",
                "--silent",
                "--disableTelemetry");
        Launch launch = new Launch(command, folder, Map.of("AZURITE_ACCOUNTS", ACCOUNT + ":" + KEY), "/");
        AzuriteObjects objects = new AzuriteObjects(HttpProcess.startListening(launch, port, PATIENCE));
        try {
            objects.create();
            return objects;
        } catch (IOException e) {
            objects.close();
            throw e;
        }
    }

    private void create() throws IOException {
        String unused = send(HttpRequest.newBuilder(URI.create(root + "?restype=container&" + signature))
                .PUT(body(new byte[0])));
    }

    @Override
    public String address(String prefix) {
        return "azblob://" + ACCOUNT + "/" + BUCKET + "/" + prefix;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "AZURE_STORAGE_CONNECTION_STRING",
                "AccountName=%s;AccountKey=%s;BlobEndpoint=%s/%s".formatted(ACCOUNT, KEY, process.address(), ACCOUNT));
    }

    @Override
    URI object(String key) {
        return URI.create(root + "/" + encodedPath(key) + "?" + signature);
    }

    @Override
    HttpRequest.Builder upload(String key, byte[] content) {
        return HttpRequest.newBuilder(object(key))
                .header("x-ms-blob-type", "BlockBlob")
                .PUT(body(content));
    }

    @Override
    URI listing(String prefix, String next) {
        String more = next.isEmpty() ? "" : "&marker=" + encoded(next);
        return URI.create(root + "?restype=container&comp=list&prefix=" + encoded(prefix) + more + "&" + signature);
    }

    @Override
    Page page(String answer) {
        return new Page(elements(answer, "Name"), element(answer, "NextMarker"));
    }

    @Override
    public void close() {
        process.close();
    }
}
