package dev.tern.gcp.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the emulators that come with {@code gcloud}; a test that needs one is skipped where there is none. */
final class Emulator {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Emulator() {}

    /** Starts it, or skips the test. */
    static HttpProcess firestore(Path folder) {
        Path jar = jar("platform/cloud-firestore-emulator", "cloud-firestore-emulator");
        return start(folder, jar, "com.google.cloud.datastore.emulator.firestore.CloudFirestore", List.of("start"));
    }

    /** Starts it, or skips the test. */
    static HttpProcess pubSub(Path folder) {
        Path jar = jar("platform/pubsub-emulator/lib", "cloud-pubsub-emulator");
        return start(folder, jar, "com.google.cloud.pubsub.testing.v1.Main", List.of());
    }

    /** Where it listens, as its variable says it. */
    static String host(HttpProcess emulator) {
        return emulator.address().getAuthority();
    }

    private static HttpProcess start(Path folder, Path jar, String main, List<String> arguments) {
        int port = HttpProcess.freePort();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-Xmx384m", "-cp", jar.toString(), main));
        command.addAll(arguments);
        command.addAll(List.of("--host=127.0.0.1", "--port=" + port));
        return HttpProcess.start(new Launch(command, folder, Map.of(), "/"), port, PATIENCE);
    }

    private static Path jar(String folder, String name) {
        Optional<Path> jar = gcloud().map(root -> root.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(place -> beginningWith(place, name));
        assumeTrue(jar.isPresent(), "gcloud has no " + name + " on this machine");
        return jar.orElseThrow();
    }

    private static Optional<Path> gcloud() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "gcloud"))
                .filter(Files::isExecutable)
                .map(Emulator::real)
                .map(program -> program.resolve("../..").normalize())
                .findFirst();
    }

    private static Optional<Path> beginningWith(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name + ".*\\.jar"))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path real(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
