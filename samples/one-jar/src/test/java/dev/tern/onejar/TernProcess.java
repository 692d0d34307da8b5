package dev.tern.onejar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One run of the jar as a command, with what it printed.
 *
 * @param exitCode how it ended
 * @param out standard output
 * @param err standard error
 */
record TernProcess(int exitCode, String out, String err) {
    private static final long MOST_SECONDS = 900;

    /** Runs {@code java -jar tern.jar} with the arguments, an empty environment and the given input. */
    static TernProcess run(Path folder, String input, String... arguments) throws IOException, InterruptedException {
        return run(folder, input, command(arguments));
    }

    /** Runs it with these variables and without input. */
    static TernProcess run(Path folder, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        return run(folder, "", command(arguments), environment);
    }

    static TernProcess run(Path folder, String input, List<String> command) throws IOException, InterruptedException {
        return run(folder, input, command, Map.of());
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(OneJar.java().toString(), "-jar", OneJar.jar().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static TernProcess run(Path folder, String input, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile(folder, "in", ""), input);
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(OneJar.root().toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TERN_"));
        builder.environment().put("TERN_DATA", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(command + " did not end; it had printed: " + Files.readString(err));
        }
        return new TernProcess(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
