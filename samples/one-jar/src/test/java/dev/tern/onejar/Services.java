package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The stand-ins for the clouds' stores of objects under {@code target/services}: the build puts the jar of S3Mock there,
 * npm Azurite. Without npm, what needs that is skipped; but not on a build server, which sets {@code CI}.
 */
final class Services {
    private static final Path FOLDER = OneJar.jar().resolveSibling("services").toAbsolutePath();
    // Later ones need Node.js 22.
    private static final String AZURITE = "azurite@3.35.0";
    private static final long MOST_MINUTES = 5;

    private Services() {}

    static Path s3Mock() {
        return FOLDER.resolve("s3mock.jar");
    }

    static synchronized Path azurite() throws IOException, InterruptedException {
        Path program = FOLDER.resolve("node_modules/.bin/azurite-blob");
        if (!Files.isExecutable(program)) {
            assumeTrue(hasNpm() || System.getenv("CI") != null, "SKIPPED: there is no npm to install Azurite with");
            install();
        }
        return program;
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        File log = FOLDER.resolve("npm.log").toFile();
        Process npm = new ProcessBuilder(
                        "npm", "install", "--prefix", FOLDER.toString(), "--no-audit", "--no-fund", AZURITE)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        boolean ended = npm.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        npm.destroyForcibly();
        assertThat(ended && npm.exitValue() == 0)
                .as("npm has installed Azurite; see %s", log)
                .isTrue();
    }

    private static boolean hasNpm() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
    }
}
