package dev.tern.conformance.ingestion;

import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * What every cloud must do alike with the same events, under its own runtime. All cases are played to one process, or to
 * two where the settings differ; what the documents say is asked of another process when those have ended.
 */
public final class EventKit {
    private static final String MOST_BYTES = "100000";

    private final TernJar jar;
    private final Runtimes runtimes;
    private final StandIns standIns;

    /** Of a jar, with the clouds' own runtimes and stand-ins for their stores. */
    public EventKit(TernJar jar, Runtimes runtimes, StandIns standIns) {
        this.jar = jar;
        this.runtimes = runtimes;
        this.standIns = standIns;
    }

    /**
     * Plays cases.
     *
     * @return what was not as it must be, by the case's id; of a case in which all was, an empty list
     * @throws IOException if a process does not start or a store does not answer
     */
    public Map<String, List<String>> run(Cloud cloud, List<EventCase> cases) throws IOException {
        Path folder = Files.createTempDirectory("tern-event-kit");
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        cases.forEach(each -> wrong.put(each.id(), new ArrayList<>()));
        try (ObjectService objects = standIns.start(cloud, made(folder.resolve("objects")))) {
            EventRoad road = new Roads(jar, runtimes, folder.resolve("packaged")).to(cloud);
            play(road, objects, withDeadLetters(cases, true), wrong, made(folder.resolve("with")));
            play(road, objects, withDeadLetters(cases, false), wrong, made(folder.resolve("without")));
            look(objects, cases, wrong, made(folder.resolve("reader")));
            return wrong;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static List<EventCase> withDeadLetters(List<EventCase> cases, boolean given) {
        return cases.stream().filter(each -> each.deadLetters() == given).toList();
    }

    private static void play(
            EventRoad road, ObjectService objects, List<EventCase> cases, Map<String, List<String>> wrong, Path folder)
            throws IOException {
        if (cases.isEmpty()) {
            return;
        }
        try (EventRoad.Running function = road.start(settings(objects, cases.get(0), folder), folder)) {
            for (EventCase each : cases) {
                wrong.getOrDefault(each.id(), new ArrayList<>()).addAll(new PlayedCase(each, objects).play(function));
            }
        }
    }

    private static Map<String, String> settings(ObjectService objects, EventCase first, Path folder) {
        Map<String, String> environment = new HashMap<>(ProcessSettings.ofFunction(objects, folder));
        environment.put("TERN_EVENTS_MESSAGEFUNCTION", "summarise");
        environment.put("TERN_EVENTS_RESULTS", objects.address(ProcessSettings.RESULTS));
        environment.put("TERN_EVENTS_MAXOBJECTBYTES", MOST_BYTES);
        if (!first.deadLetters()) {
            environment.remove("TERN_EVENTS_DEADLETTERS");
        }
        return environment;
    }

    private void look(ObjectService objects, List<EventCase> cases, Map<String, List<String>> wrong, Path folder)
            throws IOException {
        try (SecondProcess reader =
                SecondProcess.start(jar.path(), ProcessSettings.ofReader(objects, folder), folder)) {
            KnownDocuments known = KnownDocuments.of(objects, reader);
            for (EventCase each : cases) {
                wrong.getOrDefault(each.id(), new ArrayList<>()).addAll(known.complaints(each.expected()));
            }
        }
    }

    private static Path made(Path folder) throws IOException {
        return Files.createDirectories(folder);
    }
}
