package dev.tern.onejar;

import dev.tern.conformance.process.Java;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * What a build would have made of a context, without a container engine: its instructions are carried out in a folder that
 * stands for {@code /opt/tern}, by a Java that stands for that of the base image.
 *
 * @param dockerfile what was carried out
 * @param home stands for {@code /opt/tern}
 * @param printed by the steps
 */
record BuiltImage(Dockerfile dockerfile, Path home, String printed) {
    private static final String HOME = "/opt/tern";
    private static final long MOST_SECONDS = 300;

    /** Carries out all that comes before the start. */
    static BuiltImage build(Path context, Java java, Path home) throws IOException, InterruptedException {
        Dockerfile dockerfile = Dockerfile.read(context.resolve("Dockerfile"));
        StringBuilder printed = new StringBuilder();
        for (String copy : dockerfile.all("COPY")) {
            copy(context, copy.split(" "), home);
        }
        for (String run : dockerfile.all("RUN")) {
            printed.append(run(run.replace(HOME, home.toString()), java, home));
        }
        return new BuiltImage(dockerfile, home, printed.toString());
    }

    /** A step of the build once more; an error if it fails. */
    String again(int step, Java java) throws IOException, InterruptedException {
        return run(dockerfile.all("RUN").get(step).replace(HOME, home.toString()), java, home);
    }

    /** What the image starts, with more options for Java. */
    List<String> command(String... options) throws IOException {
        List<String> command = new ArrayList<>();
        for (String each : dockerfile.entryPoint()) {
            command.add(each.replace(HOME, home.toString()));
        }
        command.addAll(1, List.of(options));
        return command;
    }

    private static void copy(Path context, String[] fromTo, Path home) throws IOException {
        if (!fromTo[1].equals(HOME + "/")) {
            throw new IllegalArgumentException("this test does not know the place " + fromTo[1]);
        }
        FileSystemUtils.copyRecursively(context.resolve(fromTo[0]), home);
        try (Stream<Path> files = Files.list(home)) {
            for (Path options :
                    files.filter(file -> file.toString().endsWith(".options")).toList()) {
                Files.writeString(options, Files.readString(options).replace(HOME, home.toString()));
            }
        }
    }

    private static String run(String line, Java java, Path home) throws IOException, InterruptedException {
        Path out = Files.createTempFile(home.getParent(), "step", ".txt");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", line)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        Map<String, String> environment = builder.environment();
        String bin = String.valueOf(java.executable().getParent());
        environment.put("PATH", bin + File.pathSeparator + environment.get("PATH"));
        environment.keySet().removeIf(name -> name.startsWith("TERN_") || name.startsWith("JAVA_"));
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(line + " did not end");
        }
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IllegalStateException(line + " ended with " + process.exitValue() + ":\n" + printed);
        }
        return printed;
    }
}
