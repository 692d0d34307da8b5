package dev.tern.conformance.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process with the class path of this one. */
final class JavaChild {
    private JavaChild() {}

    static ProcessBuilder start(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
