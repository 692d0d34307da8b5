package dev.tern.conformance.bench;

import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that says of itself which Java it is. */
final class FakeJava {
    private FakeJava() {}

    static Java of(int feature, Path folder) throws IOException {
        Path home = Files.createDirectories(folder.resolve("java-" + feature));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + feature + "\"\n");
        return new Java(home);
    }
}
