package dev.tern.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Packaging a jar")
class PackagerTest {

    @TempDir
    private Path folder;

    private TernJar jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = jar(Map.of(
                "META-INF/tern/azure/host.json", "{}",
                "META-INF/tern/azure/tern/function.json", "{\"scriptFile\":\"../tern.jar\"}",
                "META-INF/tern/azure/keepWarm/function.json", "{\"scriptFile\":\"../tern.jar\"}",
                "META-INF/tern/azure/queue/function.json", "{\"scriptFile\":\"../tern.jar\"}",
                "META-INF/tern/azure/blob/function.json", "{\"scriptFile\":\"../tern.jar\"}",
                "dev/tern/Some.class", "code"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("keeps every byte of it, for each platform")
    void sameBytes(Platform platform) throws IOException {
        assertThat(new Packager(jar, folder.resolve("out")).pack(platform).jarSha256())
                .isEqualTo(jar.sha256())
                .hasSize(64);
    }

    @Test
    @DisplayName("puts it into lib of a zip for Lambda")
    void lambda() throws IOException {
        Deployable made = new Packager(jar, folder.resolve("out")).pack(Platform.AWS);

        assertThat(names(made.upload())).containsExactly("lib/tern.jar");
        assertThat(String.join("\n", made.commands()))
                .contains("--handler dev.tern.aws.LambdaHandler::handleRequest")
                .contains("--zip-file fileb://" + made.upload())
                .contains("--auth-type AWS_IAM")
                .doesNotContain("NONE");
    }

    @Test
    @DisplayName("puts the files of Azure's host beside it")
    void azure() throws IOException {
        Deployable made = new Packager(jar, folder.resolve("out")).pack(Platform.AZURE);

        assertThat(names(made.upload())).containsExactly("host.json", "tern.jar", "tern/function.json");
        assertThat(folder.resolve("out/azure/app/tern/function.json")).hasContent("{\"scriptFile\":\"../tern.jar\"}");
        assertThat(String.join("\n", made.commands())).contains("--src " + made.upload());
    }

    @Test
    @DisplayName("adds the timer that keeps warm on Azure only when asked, and takes it away again")
    void keepWarm() throws IOException {
        Packager packager = new Packager(jar, folder.resolve("out"));

        assertThat(names(packager.keepingWarm().pack(Platform.AZURE).upload())).contains("keepWarm/function.json");
        assertThat(names(packager.pack(Platform.AZURE).upload())).doesNotContain("keepWarm/function.json");
        assertThat(folder.resolve("out/azure/app/keepWarm")).doesNotExist();
    }

    @Test
    @DisplayName("adds the functions for events on Azure only when asked, and takes them away again")
    void events() throws IOException {
        Packager packager = new Packager(jar, folder.resolve("out"));

        assertThat(names(packager.on(List.of(AzureTrigger.QUEUE))
                        .keepingWarm()
                        .pack(Platform.AZURE)
                        .upload()))
                .containsExactly(
                        "host.json", "keepWarm/function.json", "queue/function.json", "tern.jar", "tern/function.json");
        assertThat(names(packager.pack(Platform.AZURE).upload()))
                .containsExactly("host.json", "tern.jar", "tern/function.json");
    }

    @Test
    @DisplayName("refuses to add a timer that the jar does not have")
    void noTimer() throws IOException {
        TernJar old = jar(Map.of("META-INF/tern/azure/host.json", "{}"));

        assertThatIOException()
                .isThrownBy(() ->
                        new Packager(old, folder.resolve("out")).keepingWarm().pack(Platform.AZURE))
                .withMessageContaining("tern-azure-adapter");
    }

    @Test
    @DisplayName("leaves it alone in a folder for Google, and lets nobody in who is not named")
    void google() throws IOException {
        Deployable made = new Packager(jar, folder.resolve("out")).pack(Platform.GCP);

        assertThat(made.upload()).isDirectoryContaining("glob:**/tern.jar");
        assertThat(String.join("\n", made.commands()))
                .contains("--entry-point dev.tern.gcp.GcpFunction")
                .contains("--no-allow-unauthenticated");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("twice gives the same bytes in the same places")
    void twice(Platform platform) throws IOException {
        Packager packager = new Packager(jar, folder.resolve("out"));
        Path upload = packager.pack(platform).upload();
        Path file = Files.isDirectory(upload) ? upload.resolve("tern.jar") : upload;
        byte[] first = Files.readAllBytes(file);

        packager.pack(platform);

        assertThat(file).hasBinaryContent(first);
    }

    @Test
    @DisplayName("into a folder with files of something else is refused, and they are still there")
    void foreignFile() throws IOException {
        Path foreign = folder.resolve("out/gcp/other.jar");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");

        assertThatIOException()
                .isThrownBy(() -> new Packager(jar, folder.resolve("out")).pack(Platform.GCP))
                .withMessageContaining("other.jar");
        assertThat(foreign).hasContent("mine");
    }

    @Test
    @DisplayName("that has no adapter for Azure inside is refused for Azure, and says why")
    void withoutAdapter() throws IOException {
        TernJar bare = jar(Map.of("dev/tern/Some.class", "code"));

        assertThatIOException()
                .isThrownBy(() -> new Packager(bare, folder.resolve("out")).pack(Platform.AZURE))
                .withMessageContaining("tern-azure-adapter");
    }

    @Test
    @DisplayName("that is not there, or is no jar, is refused")
    void noJar() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "not a zip");

        assertThatIOException()
                .isThrownBy(() -> TernJar.of(folder.resolve("none.jar")))
                .withMessageContaining("none.jar");
        assertThatIOException().isThrownBy(() -> TernJar.of(text));
    }

    private TernJar jar(Map<String, String> files) throws IOException {
        return SomeJar.write(folder.resolve("some.jar"), files);
    }

    private static List<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).sorted().toList();
        }
    }
}
