package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The one jar")
class JarBudgetIT {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long BUDGET = 65 * MEGABYTE;
    /** Lambda takes 250 MB unpacked, and a user's own libraries want their place. */
    private static final long BUDGET_UNPACKED = 200 * MEGABYTE;

    private static final int HEAVIEST = 10;

    @Test
    @DisplayName("is within its budget, and these are the ten heaviest of what is in it")
    void budget() throws IOException {
        long size = Files.size(OneJar.jar());
        String heaviest = Files.readAllLines(Path.of(System.getProperty("tern.dependencies"))).stream()
                .limit(HEAVIEST)
                .map(JarBudgetIT::inMegabytes)
                .collect(Collectors.joining("\n"));

        long unpacked = unpacked();
        System.out.printf(
                Locale.ROOT,
                "tern.jar: %.1f MB, %.1f MB unpacked; the heaviest in it:%n%s%n",
                size / (double) MEGABYTE,
                unpacked / (double) MEGABYTE,
                heaviest);
        assertThat(size)
                .as("bytes of the jar; the heaviest in it:\n%s", heaviest)
                .isLessThanOrEqualTo(BUDGET);
        assertThat(unpacked).as("bytes when unpacked").isLessThanOrEqualTo(BUDGET_UNPACKED);
    }

    @Test
    @DisplayName("has a manifest that suits all three clouds: a main class, several releases of classes, no signature")
    void manifest() throws IOException {
        try (JarFile jar = new JarFile(OneJar.jar().toFile())) {
            Manifest manifest = jar.getManifest();

            assertThat(manifest.getMainAttributes().getValue("Main-Class")).isEqualTo("dev.tern.cli.Tern");
            assertThat(manifest.getMainAttributes().getValue("Multi-Release")).isEqualTo("true");
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|DSA|RSA|EC)"))
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .contains(
                            "dev/tern/aws/LambdaHandler.class",
                            "dev/tern/azure/AzureFunctions.class",
                            "dev/tern/gcp/GcpFunction.class");
        }
    }

    @Test
    @DisplayName("has one injector for Azure's worker, which refuses two")
    void injector() throws IOException {
        assertThat(lines("META-INF/services/com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector"))
                .containsExactly("dev.tern.azure.TernInstanceInjector");
    }

    @Test
    @DisplayName("has what every library lists for Spring, merged")
    void merged() throws IOException {
        assertThat(lines("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"))
                .contains(
                        "dev.tern.autoconfigure.TernAutoConfiguration",
                        "org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration",
                        "org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration");
        assertThat(String.join("\n", lines("META-INF/spring.factories")))
                .contains("org.springframework.cloud.function")
                .contains("org.springframework.boot");
    }

    private static long unpacked() throws IOException {
        try (JarFile jar = new JarFile(OneJar.jar().toFile())) {
            return jar.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (JarFile jar = new JarFile(OneJar.jar().toFile());
                InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String inMegabytes(String line) {
        int space = line.indexOf(' ');
        double megabytes = Long.parseLong(line.substring(0, space)) / (double) MEGABYTE;
        return String.format(Locale.ROOT, "%6.2f MB %s", megabytes, line.substring(space + 1));
    }
}
