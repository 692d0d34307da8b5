package dev.tern.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The folder for an image")
class ImagePackagerTest {

    @TempDir
    private Path folder;

    private TernJar jar;
    private List<Path> runtime;

    @BeforeEach
    void makeJars() throws IOException {
        jar = SomeJar.write(
                folder.resolve("some.jar"),
                Map.of(
                        "META-INF/tern/azure/host.json", "{}",
                        "META-INF/tern/azure/tern/function.json", "{}",
                        "META-INF/tern/azure/keepWarm/function.json", "{}",
                        "dev/tern/cli/Tern.class", "code"));
        runtime = List.of(
                SomeJar.write(folder.resolve("client.jar"), Map.of("a", "b")).path(),
                SomeJar.write(folder.resolve("core.jar"), Map.of("c", "d")).path());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("has every byte of the jar, and everything that its Dockerfile copies")
    void complete(Platform platform) throws IOException {
        Deployable made = pack(platform);

        List<String> copies = lines(platform, "COPY ");
        assertThat(made.jarSha256()).isEqualTo(jar.sha256());
        assertThat(copies)
                .isNotEmpty()
                .allSatisfy(copy ->
                        assertThat(made.upload().resolve(copy.split(" ")[0])).isNotEmptyDirectory());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("begins with an image of one version, which can be replaced by one with a digest")
    void base(Platform platform) throws IOException {
        pack(platform);

        assertThat(lines(platform, "ARG BASE="))
                .singleElement()
                .asString()
                .matches("[a-z0-9./-]+:[a-z0-9.-]+")
                .doesNotEndWith(":latest");
        assertThat(lines(platform, "FROM ")).containsExactly("${BASE}");
    }

    @ParameterizedTest
    @EnumSource(names = "AZURE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("puts the jar before the runtime on a class path of jars that are all there")
    void classPath(Platform platform) throws IOException {
        Path home = pack(platform).upload().resolve("tern");

        StartOptions start = StartOptions.read(home.resolve("start.options"));

        assertThat(start.classPath())
                .containsExactly(
                        Path.of("/opt/tern/tern.jar"),
                        Path.of("/opt/tern/runtime/client.jar"),
                        Path.of("/opt/tern/runtime/core.jar"))
                .allSatisfy(each -> assertThat(home.resolve(Path.of("/opt/tern").relativize(each)))
                        .isRegularFile());
        assertThat(start.options())
                .isNotEmpty()
                .allSatisfy(option -> assertThat(option).startsWith("-"));
        assertThat(start.main().get(0)).doesNotStartWith("-");
    }

    @ParameterizedTest
    @EnumSource(names = "AZURE", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("trains, checks what was trained, and then starts it as a user without rights")
    void steps(Platform platform) throws IOException {
        pack(platform);

        assertThat(lines(platform, "RUN "))
                .hasSize(2)
                .allSatisfy(run -> assertThat(run).contains("--cloud " + platform.label() + " --home /opt/tern"))
                .satisfies(runs -> assertThat(runs.get(0)).doesNotContain("--check"))
                .satisfies(runs -> assertThat(runs.get(1)).contains("train --check"));
        assertThat(lines(platform, "USER ")).singleElement().asString().doesNotStartWith("0");
        assertThat(lines(platform, "ENTRYPOINT "))
                .containsExactly("[\"/opt/tern/java\", \"@/opt/tern/archive.options\", \"@/opt/tern/start.options\"]");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("comes with the commands that build it, push it and deploy it closed")
    void commands(Platform platform) throws IOException {
        Deployable made = pack(platform);

        assertThat(String.join("\n", made.commands()))
                .contains("docker build")
                .contains("--tag \"$TERN_IMAGE\" " + made.upload())
                .contains("docker push \"$TERN_IMAGE\"")
                .containsAnyOf("--auth-type AWS_IAM", "--no-allow-unauthenticated", "functionapp keys list")
                .doesNotContain("%s");
    }

    @Test
    @DisplayName("for Azure has the jar and what the host reads in one folder")
    void azure() throws IOException {
        Path app = pack(Platform.AZURE).upload().resolve("app");

        assertThat(app.resolve("tern.jar")).isRegularFile();
        assertThat(app.resolve("host.json")).hasContent("{}");
        assertThat(app.resolve("tern/function.json")).hasContent("{}");
    }

    @Test
    @DisplayName("for Azure has the timer that keeps warm only when asked, and loses it again")
    void keepWarm() throws IOException {
        ImagePackager packager = new ImagePackager(jar, folder.resolve("out"));
        Path timer = folder.resolve("out/azure-image/app/keepWarm/function.json");

        packager.keepingWarm().pack(Platform.AZURE, List.of());
        assertThat(timer).hasContent("{}");
        packager.pack(Platform.AZURE, List.of());
        assertThat(timer.getParent()).doesNotExist();
    }

    @Test
    @DisplayName("is written again over itself, and never over files of something else")
    void again() throws IOException {
        pack(Platform.AWS);
        pack(Platform.AWS);
        Files.writeString(folder.resolve("out/aws-image/notes.txt"), "mine");

        assertThatIOException().isThrownBy(() -> pack(Platform.AWS)).withMessageContaining("notes.txt");
    }

    @Test
    @DisplayName("is refused for a jar that could not train itself")
    void withoutCommandLine() throws IOException {
        TernJar bare = SomeJar.write(folder.resolve("bare.jar"), Map.of("dev/tern/Some.class", "code"));

        assertThatIOException()
                .isThrownBy(() -> new ImagePackager(bare, folder.resolve("out")).pack(Platform.AWS, runtime))
                .withMessageContaining("tern-cli");
    }

    @Test
    @DisplayName("tells where a file of start options says nothing to start")
    void nothingToStart() throws IOException {
        Path file = Files.writeString(folder.resolve("start.options"), "-XX:+UseSerialGC\n-cp\na.jar\n");

        assertThatIOException()
                .isThrownBy(() -> StartOptions.read(file))
                .withMessageContainingAll("start.options", "main class");
    }

    private Deployable pack(Platform platform) throws IOException {
        return new ImagePackager(jar, folder.resolve("out")).pack(platform, runtime);
    }

    private List<String> lines(Platform platform, String instruction) throws IOException {
        Path dockerfile =
                folder.resolve("out").resolve(platform.label() + "-image").resolve("Dockerfile");
        try (Stream<String> lines = Files.lines(dockerfile)) {
            return lines.filter(line -> line.startsWith(instruction))
                    .map(line -> line.substring(instruction.length()))
                    .toList();
        }
    }
}
