package dev.tern.conformance.ingestion;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of processes that work on one store of objects, as environment variables. */
final class ProcessSettings {
    static final String INDEX = "index";
    static final String LETTERS = "letters";
    static final String RESULTS = "results";

    private ProcessSettings() {}

    /** Of whoever asks the index. */
    static Map<String, String> ofReader(ObjectService objects, Path folder) {
        Map<String, String> environment = new HashMap<>(objects.environment());
        environment.put("TERN_DATA", folder.resolve("data").toString());
        environment.put("TERN_MODEL_PROVIDER", "offline");
        environment.put("TERN_INDEX_LOCATION", objects.address(INDEX));
        environment.put("TERN_LOG_FORMAT", "json");
        return environment;
    }

    /** Of whoever takes events. One process needs no other memory than its own. */
    static Map<String, String> ofFunction(ObjectService objects, Path folder) {
        Map<String, String> environment = ofReader(objects, folder);
        environment.put("TERN_EVENTS_DOCUMENTS", objects.address(Workload.PREFIX));
        environment.put("TERN_EVENTS_DEADLETTERS", objects.address(LETTERS));
        environment.put("TERN_STATE_LOCATION", "memory:");
        return environment;
    }
}
