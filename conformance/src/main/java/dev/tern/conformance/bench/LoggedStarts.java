package dev.tern.conformance.bench;

import dev.tern.conformance.archive.ClassLog;
import dev.tern.conformance.compare.Progress;
import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Starts of Tern alone, with Java's own log of the classes and their times. */
public final class LoggedStarts {
    private final TernJar jar;
    private final Runtimes runtimes;
    private final Progress progress;

    /**
     * Of a jar.
     *
     * @param jar Tern's
     * @param runtimes the clouds' own, and the functions by hand
     * @param progress hears how far it is
     */
    public LoggedStarts(TernJar jar, Runtimes runtimes, Progress progress) {
        this.jar = jar;
        this.runtimes = runtimes;
        this.progress = progress;
    }

    /**
     * Starts it again and again, and asks each process once.
     *
     * @param heat how, and what is asked
     * @param variant with which Java
     * @param rounds how many starts; each takes some seconds at most
     * @throws IOException if it does not start, or answers with an error
     */
    public List<LoggedStart> run(HeatName heat, JavaVariant variant, int rounds) throws IOException {
        Path folder = Files.createTempDirectory("tern-profile");
        try (BenchSettings settings = new BenchSettings(folder)) {
            Program tern = new Programs(jar, runtimes, folder).tern();
            Subject subject = new Subjects(runtimes, folder).of(tern, heat, variant, settings.of(heat.route()));
            List<String> options = variant.trained(subject, folder.resolve("tern.archive"));
            List<LoggedStart> starts = new ArrayList<>();
            for (int round = 1; round <= rounds; round++) {
                progress.say(heat + ": start " + round + " of " + rounds);
                starts.add(start(subject, options, folder.resolve("classes.log")));
            }
            return starts;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The log is read while the process still runs, since more classes are loaded at its end. */
    static LoggedStart start(Subject subject, List<String> options, Path log) throws IOException {
        List<String> logged = new ArrayList<>(options);
        logged.add(ClassLog.timedOption(log));
        try (RunningSubject process = subject.start(logged)) {
            Start start = Start.of(process);
            return new LoggedStart(ClassLog.read(log), start.seconds());
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
