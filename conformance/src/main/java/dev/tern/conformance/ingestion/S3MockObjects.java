package dev.tern.conformance.ingestion;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Java;
import dev.tern.conformance.process.Launch;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** S3, by <a href="https://github.com/adobe/S3Mock">Adobe S3Mock</a>, which checks no signatures. */
final class S3MockObjects extends RestObjects {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpProcess process;

    private S3MockObjects(HttpProcess process) {
        this.process = process;
    }

    /** Starts its jar. */
    static S3MockObjects start(Path jar, Path folder) {
        int port = HttpProcess.freePort();
        List<String> command = List.of(
                Java.running().executable().toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                jar.toAbsolutePath().toString(),
                "--http.port=" + port,
                "--server.address=127.0.0.1",
                "--com.adobe.testing.s3mock.store.initial-buckets=" + BUCKET);
        return new S3MockObjects(HttpProcess.start(new Launch(command, folder, Map.of(), "/"), port, PATIENCE));
    }

    @Override
    public String address(String prefix) {
        return "s3://" + BUCKET + "/" + prefix;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", process.address().toString(),
                "AWS_REGION", "eu-central-1",
                "AWS_ACCESS_KEY_ID", "AKIDEXAMPLE",
                "AWS_SECRET_ACCESS_KEY", "example");
    }

    @Override
    URI object(String key) {
        return URI.create(process.address() + "/" + BUCKET + "/" + encodedPath(key));
    }

    @Override
    HttpRequest.Builder upload(String key, byte[] content) {
        return HttpRequest.newBuilder(object(key)).PUT(body(content));
    }

    @Override
    URI listing(String prefix, String next) {
        String more = next.isEmpty() ? "" : "&continuation-token=" + encoded(next);
        return URI.create(process.address() + "/" + BUCKET + "/?list-type=2&prefix=" + encoded(prefix) + more);
    }

    @Override
    Page page(String answer) {
        return new Page(elements(answer, "Key"), element(answer, "NextContinuationToken"));
    }

    @Override
    public void close() {
        process.close();
    }
}
