package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** A result as one JSON document, in the units that the names say. */
public final class IngestionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes it. */
    public String write(IngestionResult result) {
        ObjectNode document = JSON.createObjectNode();
        document.put("processors", Runtime.getRuntime().availableProcessors());
        document.putArray("rows");
        result.rows().forEach(row -> document.withArray("rows").add(row(row)));
        ObjectNode skipped = document.putObject("skipped");
        result.skipped().forEach((cloud, why) -> skipped.put(cloud.label(), why));
        ObjectNode failures = document.putObject("failures");
        result.failures().forEach((cloud, why) -> failures.put(cloud.label(), why));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode row(IngestionRow row) {
        Findings findings = row.findings();
        return JSON.createObjectNode()
                .put("cloud", row.cloud().label())
                .put("documents", row.documents())
                .put("events", row.events())
                .put("seconds", row.seconds())
                .put("documentsPerSecond", row.documentsPerSecond())
                .put("lost", findings.lost())
                .put("duplicates", findings.duplicates())
                .put("stale", findings.stale())
                .put("redelivered", row.again())
                .put("givenUp", row.givenUp())
                .put("indexObjects", row.indexObjects())
                .put("answeredBySecondProcess", findings.answered());
    }
}
