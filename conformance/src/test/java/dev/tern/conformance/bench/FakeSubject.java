package dev.tern.conformance.bench;

import dev.tern.conformance.archive.Trainee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Starts nothing: it writes down what is done with it, and writes the files that a real process would. */
final class FakeSubject implements Subject {
    private static final String LOG = "-Xlog:class+load=info:file=";
    private static final String ARCHIVE = "-XX:ArchiveClassesAtExit=";

    private final String label;
    private final List<String> diary;
    private final int classes;

    /**
     * Into a diary that several may share.
     *
     * @param classes how many it loads
     */
    FakeSubject(String label, List<String> diary, int classes) {
        this.label = label;
        this.diary = diary;
        this.classes = classes;
    }

    @Override
    public RunningSubject start(List<String> options) throws IOException {
        Optional<Path> log = named(options, LOG);
        if (log.isPresent()) {
            String time = options.stream().anyMatch(option -> option.endsWith(":uptimenanos")) ? "[7ns] " : "";
            Files.writeString(log.get(), (time + "some.Class source: jrt:/java.base\n").repeat(classes));
        }
        note((log.isPresent() ? "logs" : "starts") + uses(options));
        return new Running();
    }

    @Override
    public Trainee trainee() {
        return options -> {
            note("trains");
            Files.writeString(named(options, ARCHIVE).orElseThrow(), label);
            return List.of();
        };
    }

    private static String uses(List<String> options) {
        return options.contains("-Xshare:on") ? " with its archive" : "";
    }

    private static Optional<Path> named(List<String> options, String option) {
        return options.stream()
                .filter(text -> text.startsWith(option))
                .map(text -> Path.of(text.substring(option.length()).replaceFirst(":\\w+$", "")))
                .findFirst();
    }

    private void note(String what) {
        diary.add(label + " " + what);
    }

    private final class Running implements RunningSubject {
        @Override
        public void ask() {
            note("is asked");
        }

        @Override
        public long pid() {
            return ProcessHandle.current().pid();
        }

        @Override
        public Duration age() {
            return Duration.ofMillis(500);
        }

        @Override
        public void close() {
            note("ends");
        }
    }
}
