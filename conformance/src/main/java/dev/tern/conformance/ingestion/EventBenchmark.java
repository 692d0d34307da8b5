package dev.tern.conformance.ingestion;

import dev.tern.conformance.compare.Progress;
import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/**
 * Ingests the documents of a collection by events, on one cloud after another: under the cloud's own runtime, from a
 * stand-in for its store of objects, which has the index too. Then the process is ended, and another one is asked for what
 * it knows.
 */
public final class EventBenchmark {
    private static final double NANOS = 1e9;

    private final TernJar jar;
    private final Runtimes runtimes;
    private final StandIns standIns;
    private final Progress progress;

    /**
     * Of a jar.
     *
     * @param jar Tern's
     * @param runtimes the clouds' own
     * @param standIns for the clouds' stores
     * @param progress hears how far it is
     */
    public EventBenchmark(TernJar jar, Runtimes runtimes, StandIns standIns, Progress progress) {
        this.jar = jar;
        this.runtimes = runtimes;
        this.standIns = standIns;
        this.progress = progress;
    }

    /**
     * Runs it. A cloud without a stand-in is left out, and one that fails is a failure in the result.
     *
     * @throws IOException if a folder cannot be made
     */
    public IngestionResult run(DocumentCollection collection, List<Cloud> clouds) throws IOException {
        Workload workload = Workload.of(collection.documents());
        Map<String, Listed> expected = Expected.of(workload.last());
        Map<Cloud, String> skipped = new EnumMap<>(Cloud.class);
        Map<Cloud, String> failures = new EnumMap<>(Cloud.class);
        List<IngestionRow> rows = new ArrayList<>();
        for (Cloud cloud : clouds) {
            Optional<String> hindrance = standIns.hindrance(cloud);
            if (hindrance.isPresent()) {
                skipped.put(cloud, hindrance.get());
                continue;
            }
            try {
                rows.add(run(cloud, workload, expected, collection.questions()));
            } catch (IOException | RuntimeException e) {
                failures.put(cloud, String.valueOf(e.getMessage()));
            }
        }
        return new IngestionResult(rows, skipped, failures);
    }

    private IngestionRow run(Cloud cloud, Workload workload, Map<String, Listed> expected, List<String> questions)
            throws IOException {
        Path folder = Files.createTempDirectory("tern-events");
        progress.say(cloud.label() + ": starting");
        try (ObjectService objects = standIns.start(cloud, made(folder.resolve("objects")))) {
            EventRoad road = new Roads(jar, runtimes, folder.resolve("packaged")).to(cloud);
            for (Step.Change change : workload.first()) {
                change.make(objects);
            }
            Ingestion ingestion = ingest(cloud, road, objects, workload.steps(), made(folder.resolve("function")));
            Findings findings = ask(objects, expected, questions, made(folder.resolve("reader")));
            return new IngestionRow(
                    cloud,
                    expected.size(),
                    ingestion.count().delivered(),
                    ingestion.seconds(),
                    ingestion.count().again(),
                    ingestion.count().givenUp().size(),
                    objects.keys(ProcessSettings.INDEX).size(),
                    findings);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private record Ingestion(Deliverer.Count count, double seconds) {}

    private Ingestion ingest(Cloud cloud, EventRoad road, ObjectService objects, List<Step> steps, Path folder)
            throws IOException {
        try (EventRoad.Running function = road.start(ProcessSettings.ofFunction(objects, folder), folder)) {
            long start = System.nanoTime();
            Deliverer deliverer = new Deliverer(
                    road,
                    function,
                    objects,
                    steps,
                    done -> progress.say(cloud.label() + ": " + done + " of " + steps.size() + " events"));
            Deliverer.Count count = deliverer.deliver();
            return new Ingestion(count, (System.nanoTime() - start) / NANOS);
        }
    }

    private Findings ask(ObjectService objects, Map<String, Listed> expected, List<String> questions, Path folder)
            throws IOException {
        Map<String, Listed> byAddress = new HashMap<>();
        expected.forEach((key, listed) -> byAddress.put(objects.address(key), listed));
        try (SecondProcess second =
                SecondProcess.start(jar.path(), ProcessSettings.ofReader(objects, folder), folder)) {
            return Findings.of(second, byAddress, questions);
        }
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }
}
