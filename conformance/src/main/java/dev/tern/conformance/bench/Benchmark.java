package dev.tern.conformance.bench;

import dev.tern.conformance.compare.Progress;
import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Runs the heats of a plan one after another. */
public final class Benchmark {
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
    public Benchmark(TernJar jar, Runtimes runtimes, Progress progress) {
        this.jar = jar;
        this.runtimes = runtimes;
        this.progress = progress;
    }

    /**
     * Measures. It takes some seconds for each start, and there are rounds times contestants times routes times layouts times
     * Javas of them. A heat in which something does not start, or answers with an error, is a failure in the result, and
     * the next one begins.
     *
     * @throws IOException if a runtime is missing, or a file cannot be written
     */
    public BenchResult run(BenchPlan plan) throws IOException {
        Path folder = Files.createTempDirectory("tern-bench");
        try (BenchSettings settings = new BenchSettings(folder)) {
            Stage stage =
                    new Stage(new Programs(jar, runtimes, folder), new Subjects(runtimes, folder), settings, folder);
            Measured measured = new Measured(new ArrayList<>(), new ArrayList<>());
            for (JavaVariant variant : plan.variants()) {
                for (Layout layout : layouts(plan, variant)) {
                    for (BenchRoute route : plan.routes()) {
                        measure(stage, plan, variant, new HeatName(variant.label(), layout, route), measured);
                    }
                }
            }
            return new BenchResult(plan.rounds(), plan.calls(), measured.rows(), measured.failures());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<Layout> layouts(BenchPlan plan, JavaVariant variant) {
        return plan.layouts().stream()
                .filter(layout -> layout.isArchivable() || !variant.archived())
                .toList();
    }

    private void measure(Stage stage, BenchPlan plan, JavaVariant variant, HeatName name, Measured measured) {
        Layout layout = name.layout();
        int calls = layout.isWarmed() && !variant.archived() ? plan.calls() : 0;
        try {
            List<Contestant> contestants = stage.contestants(name, variant, plan.rivals());
            measured.rows()
                    .addAll(new Heat(name, variant, contestants, stage.folder(), progress).run(plan.rounds(), calls));
        } catch (IOException e) {
            measured.failures().add(name + ": " + e.getMessage());
        }
    }

    /** What has been measured so far: hours may have gone into it. */
    private record Measured(List<BenchRow> rows, List<String> failures) {}

    /** Who takes part in a heat. */
    private record Stage(Programs programs, Subjects subjects, BenchSettings settings, Path folder) {

        List<Contestant> contestants(HeatName heat, JavaVariant variant, List<Rival> rivals) throws IOException {
            Map<String, String> variables = settings.of(heat.route());
            List<Contestant> all = new ArrayList<>();
            for (Program program : List.of(programs.bare(heat.route()), programs.tern())) {
                Subject subject = subjects.of(program, heat, variant, variables);
                all.add(new Contestant(program.label(), subject, Files.size(program.jar())));
            }
            for (Rival rival : heat.layout() == Layout.AWS ? rivals : List.<Rival>of()) {
                all.add(new Contestant(rival.label(), subjects.of(rival, heat, variant), rival.bytes()));
            }
            return all;
        }
    }
}
