package dev.tern.aws.store;

import dev.tern.aws.identity.RequestSigner;
import dev.tern.aws.identity.RoleSigner;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Java;
import dev.tern.conformance.process.Launch;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service of AWS as it can be had for one's own machine, in a process, and stores that ask it. The build has put the
 * programs into {@code target/services}.
 */
record LocalService(HttpProcess process) implements AutoCloseable {
    static final String ACCOUNT = "000000000000";

    private static final Path SERVICES = Path.of("target", "services").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Adobe S3Mock, with one bucket. */
    static LocalService s3(Path folder, String bucket) {
        int port = HttpProcess.freePort();
        return java(
                folder,
                port,
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                SERVICES.resolve("s3").resolve("s3mock.jar").toString(),
                "--http.port=" + port,
                // Of TLS, which nobody asks for: the one it would take is the same for all on this machine.
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--com.adobe.testing.s3mock.store.initial-buckets=" + bucket);
    }

    /** Moto's S3, which is on some machines only; empty where it is not. */
    static Optional<LocalService> moto(Path folder) {
        int port = HttpProcess.freePort();
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(path -> Path.of(path, "moto_server"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> List.of(program.toString(), "-H", "127.0.0.1", "-p", String.valueOf(port)))
                .map(command -> started(folder, port, command, Map.of("HOME", System.getenv("HOME")), "/moto-api/"));
    }

    /** DynamoDB local, whose tables are in memory. */
    static LocalService dynamo(Path folder) {
        int port = HttpProcess.freePort();
        return java(
                folder,
                port,
                "-Djava.library.path=" + SERVICES,
                "-cp",
                SERVICES + File.separator + "*",
                "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
                "-inMemory",
                "-port",
                String.valueOf(port));
    }

    /** ElasticMQ. */
    static LocalService sqs(Path folder) {
        int port = HttpProcess.freePort();
        return java(
                folder,
                port,
                "-Dnode-address.port=" + port,
                "-Drest-sqs.bind-port=" + port,
                "-Drest-sqs.bind-hostname=127.0.0.1",
                "-Drest-stats.enabled=false",
                "-cp",
                SERVICES + File.separator + "*",
                "org.elasticmq.server.Main");
    }

    /** Credentials that these services do not check, but that have to be there. */
    static void giveCredentials() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "example");
    }

    static void takeCredentials() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    AwsStores stores() {
        return stores(new RoleSigner());
    }

    AwsStores stores(RequestSigner signer) {
        return new AwsStores(Map.of("AWS_REGION", "eu-central-1", "AWS_ENDPOINT_URL", address()), signer);
    }

    String address() {
        return process.address().toString();
    }

    @Override
    public void close() {
        process.close();
    }

    private static LocalService java(Path folder, int port, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Java.running().executable().toString());
        command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(Stream.of(arguments).toList());
        return started(folder, port, command, Map.of(), "/");
    }

    private static LocalService started(
            Path folder, int port, List<String> command, Map<String, String> environment, String readyPath) {
        return new LocalService(HttpProcess.start(new Launch(command, folder, environment, readyPath), port, PATIENCE));
    }
}
