package dev.tern.conformance.compare;

import dev.tern.conformance.cases.Case;
import dev.tern.conformance.report.CaseSummary;
import dev.tern.conformance.report.ComparisonResult;
import dev.tern.conformance.report.Result;
import dev.tern.conformance.report.TargetSummary;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** Compares what the targets answer with what the cases expect. One target runs at a time. */
public final class CloudComparison {
    private final TernJar jar;
    private final Runtimes runtimes;
    private final Progress progress;
    private final String version;

    /**
     * A comparison of one jar.
     *
     * @param version of Tern, for the report
     */
    public CloudComparison(TernJar jar, Runtimes runtimes, String version, Progress progress) {
        this.jar = jar;
        this.runtimes = runtimes;
        this.version = version;
        this.progress = progress;
    }

    /**
     * Runs everything.
     *
     * @throws UnknownTargetException if a word names no target
     * @throws IOException if a target cannot be started
     */
    public ComparisonResult of(ComparisonRequest request) throws IOException {
        Instant at = Instant.now();
        Path folder = Files.createTempDirectory("tern-compare");
        try {
            List<Result> results = new ArrayList<>();
            List<TargetSummary> summaries = new ArrayList<>();
            for (Target target : targets(request, folder)) {
                TargetRun run = new TargetRun(target, progress);
                run.drive(request.cases());
                run.startAgain(request.moreStarts());
                results.addAll(run.results());
                summaries.add(run.summary());
            }
            return new ComparisonResult(at, version, summariesOf(request.cases()), summaries, marked(results, folder));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<Result> marked(List<Result> results, Path folder) throws IOException {
        BareTargets bare = new BareTargets(runtimes, folder);
        try (ListedDifferences listed = new ListedDifferences(Parity.shipped(), bare, progress)) {
            return listed.mark(results);
        }
    }

    private List<Target> targets(ComparisonRequest request, Path folder) throws IOException {
        Targets targets = new Targets(jar, runtimes, folder);
        List<Target> all = new ArrayList<>();
        for (String word : request.targets()) {
            all.addAll(targets.named(word));
        }
        if (request.withScf()) {
            all.addAll(new BaselineTargets(jar, runtimes, folder.resolve("scf")).all());
        }
        return all;
    }

    private static List<CaseSummary> summariesOf(List<Case> cases) {
        return cases.stream()
                .map(each -> new CaseSummary(each.id(), each.reason()))
                .toList();
    }
}
