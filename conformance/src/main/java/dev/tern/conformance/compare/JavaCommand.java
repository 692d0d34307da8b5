package dev.tern.conformance.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How every target's Java is started: alike, so that their figures can be compared. */
final class JavaCommand {
    /** What a short-lived process gains from; and the permission that newer Javas ask for where code is native. */
    static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private JavaCommand() {}

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static List<String> jar(Path jar, String... arguments) {
        List<String> command = start();
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> main(List<Path> classPath, String mainClass, String... arguments) {
        List<String> command = start();
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> start() {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(OPTIONS);
        return command;
    }
}
