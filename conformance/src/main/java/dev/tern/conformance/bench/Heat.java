package dev.tern.conformance.bench;

import dev.tern.conformance.archive.ClassLog;
import dev.tern.conformance.compare.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All contestants with the same Java, under the same runtime, asked the same thing: in turns, round by round. */
final class Heat {
    private final HeatName name;
    private final JavaVariant variant;
    private final List<Contestant> contestants;
    private final Path folder;
    private final Progress progress;
    private final Map<Contestant, List<String>> options = new HashMap<>();
    private final Map<Contestant, List<Start>> starts = new HashMap<>();
    private final Map<Contestant, List<Warm>> warm = new HashMap<>();

    Heat(HeatName name, JavaVariant variant, List<Contestant> contestants, Path folder, Progress progress) {
        this.name = name;
        this.variant = variant;
        this.contestants = contestants;
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Runs it.
     *
     * @param rounds how many starts of each
     * @param calls how many calls warm each process after its start, and how many are then measured; 0 for none
     * @throws IOException if a contestant does not start, or answers with an error
     */
    List<BenchRow> run(int rounds, int calls) throws IOException {
        for (Contestant contestant : contestants) {
            options.put(contestant, trained(contestant));
        }
        List<BenchRow> rows = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            progress.say(name + ": round " + round + " of " + rounds);
            for (Contestant contestant : contestants) {
                measure(contestant, calls);
            }
        }
        for (Contestant contestant : contestants) {
            rows.add(row(contestant));
        }
        return rows;
    }

    private List<String> trained(Contestant contestant) throws IOException {
        if (variant.archived()) {
            progress.say(name + ": training " + contestant.label());
        }
        String file = contestant.label() + "-" + variant.java().feature() + ".archive";
        return variant.trained(contestant.subject(), folder.resolve(file));
    }

    private void measure(Contestant contestant, int calls) throws IOException {
        try (RunningSubject process = contestant.subject().start(optionsOf(contestant))) {
            starts.computeIfAbsent(contestant, first -> new ArrayList<>()).add(Start.of(process));
            if (calls > 0) {
                warm.computeIfAbsent(contestant, first -> new ArrayList<>()).add(Warm.of(process, calls));
            }
        }
    }

    private BenchRow row(Contestant contestant) throws IOException {
        List<Start> all = starts.getOrDefault(contestant, List.of());
        return new BenchRow(
                name,
                contestant.label(),
                Start.medianSeconds(all),
                Start.medianCpuSeconds(all),
                classes(contestant),
                warm(contestant),
                contestant.jarBytes());
    }

    private @Nullable Warm warm(Contestant contestant) {
        List<Warm> rounds = warm.getOrDefault(contestant, List.of());
        return rounds.isEmpty() ? null : Warm.median(rounds);
    }

    /** In a run of its own: writing the log takes time. */
    private long classes(Contestant contestant) throws IOException {
        Path log = folder.resolve(contestant.label() + ".log");
        List<String> logged = new ArrayList<>(optionsOf(contestant));
        logged.add(ClassLog.option(log));
        try (RunningSubject process = contestant.subject().start(logged)) {
            process.ask();
            return ClassLog.read(log).size();
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private List<String> optionsOf(Contestant contestant) {
        return options.getOrDefault(contestant, List.of());
    }
}
