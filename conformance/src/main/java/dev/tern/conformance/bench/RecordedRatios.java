package dev.tern.conformance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tern's ratios to the function by hand as they were measured once and written down, so that a change which costs is seen.
 * A file in JSON: heat, then figure, then ratio.
 */
public final class RecordedRatios {
    /** How many times the recorded ratio a measured one may be: a quarter more is no noise. */
    public static final double ALLOWANCE = 1.25;

    /** Those that are the same on every machine, more or less; times on the clock and the 99th percentile are not. */
    private static final List<String> JUDGED = List.of("firstAnswerCpuSeconds", "warmCpuMillis", "peakMegabytes");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode recorded;

    private RecordedRatios(JsonNode recorded) {
        this.recorded = recorded;
    }

    /**
     * Those in a file.
     *
     * @throws IOException if there is none, or it is no JSON
     */
    public static RecordedRatios read(Path file) throws IOException {
        return new RecordedRatios(JSON.readTree(Files.readAllBytes(file)));
    }

    /**
     * Writes what was measured into a file, beside what is recorded of other heats.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(BenchResult result, Path file) throws IOException {
        ObjectNode all =
                Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readAllBytes(file)) : JSON.createObjectNode();
        for (Ratios ratios : result.ofTern()) {
            all.set(ratios.heat().toString(), json(ratios));
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    /** A sentence for each ratio that is worse by more than the allowance, and for each heat that nothing is recorded of. */
    public List<String> complaints(BenchResult result) {
        List<String> complaints = new ArrayList<>();
        for (Ratios ratios : result.ofTern()) {
            JsonNode then = recorded.path(ratios.heat().toString());
            if (then.isMissingNode()) {
                complaints.add(ratios.heat() + ": nothing is recorded of it");
            }
            for (String figure : JUDGED) {
                compare(ratios.heat() + ": " + figure, json(ratios).path(figure), then.path(figure), complaints);
            }
        }
        return complaints;
    }

    static ObjectNode json(Ratios ratios) {
        ObjectNode node = JSON.createObjectNode();
        put(node, "firstAnswerSeconds", ratios.seconds());
        put(node, "firstAnswerCpuSeconds", ratios.cpuSeconds());
        put(node, "classes", ratios.classes());
        put(node, "warmMedianMillis", ratios.warmMillis());
        put(node, "warmCpuMillis", ratios.warmCpuMillis());
        put(node, "peakMegabytes", ratios.peakMegabytes());
        return node;
    }

    private static void compare(String what, JsonNode now, JsonNode then, List<String> complaints) {
        if (now.isNumber() && then.isNumber() && now.asDouble() > then.asDouble() * ALLOWANCE) {
            complaints.add(String.format(
                    Locale.ROOT,
                    "%s is %.2f times that of the function by hand; recorded are %.2f",
                    what,
                    now.asDouble(),
                    then.asDouble()));
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Double ratio) {
        if (ratio != null) {
            node.put(name, Math.round(ratio * 100) / 100.0);
        }
    }
}
