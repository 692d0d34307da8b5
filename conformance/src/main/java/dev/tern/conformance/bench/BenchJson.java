package dev.tern.conformance.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** A result as one JSON document, in the units that the names say. */
public final class BenchJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes it. */
    public String write(BenchResult result) {
        ObjectNode document = JSON.createObjectNode();
        document.put("rounds", result.rounds()).put("calls", result.calls());
        document.put("processors", Runtime.getRuntime().availableProcessors());
        result.rows().forEach(row -> document.withArray("rows").add(row(row, result.ratios(row))));
        result.failures().forEach(document.withArray("failures")::add);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode row(BenchRow row, Ratios ratios) {
        ObjectNode node = JSON.createObjectNode();
        node.put("java", row.heat().java());
        node.put("layout", row.heat().layout().label());
        node.put("route", row.heat().route().label());
        node.put("function", row.contestant());
        node.put("firstAnswerSeconds", row.seconds());
        node.put("firstAnswerCpuSeconds", row.cpuSeconds());
        node.put("classes", row.classes());
        Warm warm = row.warm();
        if (warm != null) {
            node.put("warmMedianMillis", warm.medianMillis());
            node.put("warmP99Millis", warm.p99Millis());
            node.put("warmCpuMillis", warm.cpuMillis());
            node.put("peakMegabytes", warm.peakMegabytes());
        }
        node.put("jarBytes", row.jarBytes());
        node.set("timesBare", RecordedRatios.json(ratios));
        return node;
    }
}
