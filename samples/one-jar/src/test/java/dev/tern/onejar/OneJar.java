package dev.tern.onejar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the build has put what these tests start. */
final class OneJar {
    private OneJar() {}

    static Path jar() {
        return Path.of(System.getProperty("tern.jar"));
    }

    static Path root() {
        return Path.of(System.getProperty("tern.root"));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static String document(String path) throws IOException {
        return Files.readString(root().resolve(path), StandardCharsets.UTF_8);
    }

    /** The jar as Lambda has it, beside Lambda's own runtime client. */
    static List<Path> lambdaClasspath() throws IOException {
        return Stream.concat(Stream.of(jar()), lambdaRuntime().stream()).toList();
    }

    /** Lambda's own runtime client alone. */
    static List<Path> lambdaRuntime() throws IOException {
        try (Stream<Path> runtime = Files.list(Path.of(System.getProperty("lambda.runtime.classpath")))) {
            return runtime.sorted().toList();
        }
    }
}
