package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Azurite under {@code target/services}, where npm puts it. Without npm, what needs it is skipped; but not on a build
 * server, which sets {@code CI}.
 */
final class AzuriteInstall {
    private static final Path FOLDER = Path.of("target", "services").toAbsolutePath();
    // Later ones need Node.js 22.
    private static final String PACKAGE = "azurite@3.35.0";
    private static final long MOST_MINUTES = 5;

    private AzuriteInstall() {}

    static synchronized Path program(String name) {
        Path program = FOLDER.resolve("node_modules/.bin").resolve(name);
        if (!Files.isExecutable(program)) {
            assumeTrue(hasNpm() || System.getenv("CI") != null, "SKIPPED: there is no npm to install Azurite with");
            install();
        }
        return program;
    }

    private static void install() {
        try {
            Files.createDirectories(FOLDER);
            File log = FOLDER.resolve("npm.log").toFile();
            Process npm = new ProcessBuilder(
                            "npm", "install", "--prefix", FOLDER.toString(), "--no-audit", "--no-fund", PACKAGE)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
            boolean ended = npm.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            npm.destroyForcibly();
            assertThat(ended && npm.exitValue() == 0)
                    .as("npm has installed Azurite; see %s", log)
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean hasNpm() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (Files.isExecutable(Path.of(folder, "npm"))) {
                return true;
            }
        }
        return false;
    }
}
