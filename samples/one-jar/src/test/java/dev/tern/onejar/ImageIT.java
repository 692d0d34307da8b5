package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.LambdaRuntimeApi;
import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.InstalledJavas;
import dev.tern.conformance.process.Java;
import dev.tern.conformance.process.Launch;
import dev.tern.conformance.wire.HttpFront;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An image, by the steps of its own Dockerfile")
class ImageIT {
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    @TempDir
    private static Path out;

    @TempDir
    private Path folder;

    @BeforeAll
    static void pack() throws Exception {
        TernProcess run = TernProcess.run(out, "", "package", "--image", "--cloud", "all", "--out", out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("docker build", "--package-type Image", "gcloud run deploy", "--image");
    }

    @AfterEach
    void removeLink() throws IOException {
        Files.deleteIfExists(folder.resolve("tern/java"));
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    @DisplayName("for Lambda answers under Lambda's runtime client, with nearly all of its classes from the archive")
    void lambda(int feature) throws Exception {
        BuiltImage image = build("aws", java(feature));
        Path log = folder.resolve("classes.log");

        try (LambdaRuntimeApi api = LambdaRuntimeApi.start();
                LambdaEntryPoint function = LambdaEntryPoint.start(image.command(classLog(log)), api.port(), folder)) {
            LambdaOutcome outcome = api.invoke(HttpApiEvent.of("GET", "/health", MissingNode.getInstance()), ENOUGH);

            JsonNode answer = HttpApiEvent.JSON.readTree(outcome.body());
            assertThat(answer.path("statusCode").asInt()).as(function.printed()).isEqualTo(200);
            assertThat(answer.path("body").asText()).contains("\"status\":\"up\"");
        }
        assertNearlyAllArchived(log);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    @DisplayName("for Google answers under Google's invoker, with nearly all of its classes from the archive")
    void google(int feature) throws Exception {
        BuiltImage image = build("gcp", java(feature));
        Path log = folder.resolve("classes.log");
        int port = HttpProcess.freePort();
        Map<String, String> environment = new HashMap<>(image.dockerfile().environment());
        environment.put("PORT", String.valueOf(port));
        environment.put("K_SERVICE", "tern");

        Launch launch = new Launch(image.command(classLog(log)), folder, environment, "/health");
        try (HttpProcess function = HttpProcess.start(launch, port, ENOUGH)) {
            WireResponse answer = new HttpFront(function.address(), List.of(), ENOUGH)
                    .exchange(new WireRequest("GET", "/health", "", List.of(), Body.empty()));

            assertThat(answer.status()).isEqualTo(200);
            assertThat(new String(answer.body().bytes(), StandardCharsets.UTF_8))
                    .contains("\"status\":\"up\"");
            assertThat(function.output())
                    .as("one logger, and nothing about several")
                    .noneMatch(line -> line.contains("SLF4J"))
                    .anyMatch(line -> line.contains("\"cloud\":\"gcp\"") && line.contains("\"coldStart\":true"));
        }
        assertNearlyAllArchived(log);
    }

    @Test
    @DisplayName("whose jar is not the one that was trained is not made")
    void anotherJar() throws Exception {
        Java java = Java.running();
        assumeThat(java.feature())
                .as("an AOT cache does not look at the time of a jar")
                .isLessThan(25);
        BuiltImage image = build("aws", java);
        Files.setLastModifiedTime(image.home().resolve("tern.jar"), FileTime.from(Instant.EPOCH));

        assertThatThrownBy(() -> image.again(1, java))
                .hasMessageContainingAll("ended with 1", "Unable to use shared archive");
    }

    @Test
    @DisplayName("for Azure cannot be trained, and the command says why")
    void azureIsNotTrained() throws Exception {
        Path home = Files.createDirectory(folder.resolve("azure"));
        Files.copy(out.resolve("aws-image/tern/start.options"), home.resolve("start.options"));

        TernProcess run = TernProcess.run(folder, "", "train", "--cloud", "azure", "--home", home.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("its class path is not ours");
    }

    @Test
    @DisplayName("that lacks the file which says what to start is refused with its name")
    void nothingToStart() throws Exception {
        TernProcess run = TernProcess.run(folder, "", "train", "--cloud", "aws", "--home", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("start.options");
    }

    @Test
    @DisplayName("for Azure is the app that the host takes, as it is deployed without an image")
    void azure() throws Exception {
        Dockerfile dockerfile = Dockerfile.read(out.resolve("azure-image/Dockerfile"));

        assertThat(dockerfile.all("COPY")).containsExactly("app/ /home/site/wwwroot/");
        assertThat(dockerfile.environment()).containsEntry("AzureWebJobsScriptRoot", "/home/site/wwwroot");
        assertThat(out.resolve("azure-image/app/tern/function.json")).isRegularFile();
    }

    private BuiltImage build(String cloud, Java java) throws Exception {
        BuiltImage image = BuiltImage.build(out.resolve(cloud + "-image"), java, folder.resolve("tern"));
        System.out.println("Image for " + cloud + ", Java " + java.feature() + ": "
                + image.printed().strip().replace('\n', ' '));
        assertThat(image.printed()).containsPattern("classes from the archive: \\d+ of \\d+");
        return image;
    }

    private static Java java(int feature) throws IOException {
        if (feature == Java.running().feature()) {
            return Java.running();
        }
        Java java = InstalledJavas.from(feature).orElse(Java.running());
        assumeThat(java.feature()).as("a Java %d on this machine", feature).isGreaterThanOrEqualTo(feature);
        return java;
    }

    private static String classLog(Path log) {
        return "-Xlog:class+load=info:file=" + log + ":none";
    }

    private static void assertNearlyAllArchived(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> own = lines.filter(
                            line -> line.startsWith("dev.tern.") || line.startsWith("org.springframework."))
                    .toList();
            long archived = own.stream()
                    .filter(line -> line.contains("source: shared objects file"))
                    .count();
            System.out.println("Of Tern's and Spring's classes for /health " + archived + " of " + own.size()
                    + " came from the archive");
            assertThat(own).hasSizeGreaterThan(300);
            assertThat(archived).isGreaterThan(own.size() * 95L / 100);
        }
    }
}
