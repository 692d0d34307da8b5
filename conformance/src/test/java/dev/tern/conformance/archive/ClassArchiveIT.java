package dev.tern.conformance.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tern.conformance.lambda.EchoFunction;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.ThrowingFunction;
import dev.tern.conformance.process.InstalledJavas;
import dev.tern.conformance.process.Java;
import dev.tern.conformance.process.Launch;
import dev.tern.conformance.process.TinyServer;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An archive of classes")
class ClassArchiveIT {
    private static final List<byte[]> EVENTS = List.of("{\"one\":1}".getBytes(UTF_8), "{\"two\":2}".getBytes(UTF_8));

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = JarOfClasses.write(
                folder.resolve("app.jar"), EchoFunction.class, ThrowingFunction.class, TinyServer.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    @DisplayName("of a function is written when Lambda's runtime client ends, and then most classes come from it")
    void ofAFunction(int feature) throws IOException {
        Java java = java(feature);
        Trainee function = function(java, EchoFunction.class, jar);

        ClassArchive archive = ClassArchive.train(java, folder.resolve("echo.archive"), function);
        ArchiveUse use = archive.use(function).orFail();

        System.out.println("Java " + java.feature() + ", " + use);
        assertThat(use.all().loaded()).isGreaterThan(400);
        assertThat(use.tern().archived()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    @DisplayName("of a server is written when it ends, and then most classes come from it")
    void ofAServer(int feature) throws IOException {
        Java java = java(feature);
        Trainee server = server(java);

        ArchiveUse use = ClassArchive.train(java, folder.resolve("server.archive"), server)
                .use(server)
                .orFail();

        assertThat(use.tern().archived()).isPositive();
    }

    @Test
    @DisplayName(
            "that was made for another class path is refused with what Java says, and options that allow it do not")
    void anotherClassPath() throws IOException {
        Java java = Java.running();
        ClassArchive archive =
                ClassArchive.train(java, folder.resolve("echo.archive"), function(java, EchoFunction.class, jar));
        Path other = Files.copy(jar, folder.resolve("other.jar"));

        assertThatIOException()
                .isThrownBy(() -> archive.use(function(java, EchoFunction.class, other)))
                .withMessageContaining("exit code 1");
        assertThat(function(java, EchoFunction.class, other).run(archive.options()))
                .noneMatch(line -> line.contains("Error occurred during initialization"));
    }

    @Test
    @DisplayName("keeps what the runtime client loads out of the task's folder, too")
    void ofATask() throws IOException {
        Java java = Java.running();
        Path zip = JarOfClasses.write(folder.resolve("task.zip"), EchoFunction.class);
        LambdaLaunch launch = LambdaLaunch.of(runtime(), EchoFunction.class.getName() + "::handleRequest")
                .withTask(zip);
        Trainee function = new LambdaTrainee(launch, EVENTS);

        ArchiveUse use = ClassArchive.train(java, folder.resolve("task.archive"), function)
                .use(function);

        assertThat(use.tern()).isEqualTo(new ArchiveUse.Share(1, 1));
    }

    @Test
    @DisplayName("cannot be made where a folder of classes is on the class path, and Java says so")
    void ofAFolder() throws IOException {
        Java java = Java.running();
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Files.writeString(classes.resolve("some.properties"), "not empty");

        assertThatThrownBy(() -> ClassArchive.train(
                        java, folder.resolve("no.archive"), function(java, EchoFunction.class, classes, jar)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("directory");
    }

    @Test
    @DisplayName("is not made of a function that fails")
    void ofAFailure() {
        Java java = Java.running();

        assertThatIOException()
                .isThrownBy(() -> ClassArchive.train(
                        java, folder.resolve("no.archive"), function(java, ThrowingFunction.class, jar)))
                .withMessageContaining("the function failed");
    }

    @Test
    @DisplayName("that Java did not write is an error with what was printed")
    void notWritten() {
        assertThatThrownBy(() -> ClassArchive.train(
                        Java.running(), folder.resolve("no.archive"), options -> List.of("some reason")))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("some reason");
    }

    private static Java java(int feature) throws IOException {
        Java java = InstalledJavas.from(feature).orElse(Java.running());
        assumeThat(java.feature()).as("a Java %d on this machine", feature).isGreaterThanOrEqualTo(feature);
        return feature == 17 ? Java.running() : java;
    }

    private static Trainee function(Java java, Class<?> handler, Path... application) {
        List<Path> classPath = new ArrayList<>(runtime());
        classPath.addAll(List.of(application));
        LambdaLaunch launch = LambdaLaunch.of(classPath, handler.getName() + "::handleRequest")
                .withJava(java.executable())
                .withJvmOptions("-XX:+UseSerialGC");
        return new LambdaTrainee(launch, EVENTS);
    }

    private Trainee server(Java java) {
        return new ServerTrainee(
                port -> new Launch(
                        List.of(
                                java.executable().toString(),
                                "-cp",
                                jar.toString(),
                                TinyServer.class.getName(),
                                String.valueOf(port)),
                        folder,
                        Map.of(),
                        "/directory"),
                List.of(new WireRequest("GET", "/environment", "", List.of(), Body.empty())));
    }

    private static List<Path> runtime() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classPath.split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar"))
                .map(Path::of)
                .toList();
    }
}
