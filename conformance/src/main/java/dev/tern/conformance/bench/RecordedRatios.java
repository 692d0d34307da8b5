package dev.tern.conformance.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectNode recorded;

    private RecordedRatios(ObjectNode recorded) {
        this.recorded = recorded;
    }

    /**
     * Those in a file.
     *
     * @throws IllegalArgumentException with a sentence, if the file is no JSON object
     * @throws IOException if it cannot be read
     */
    public static RecordedRatios read(Path file) throws IOException {
        return new RecordedRatios(object(file));
    }

    /**
     * Writes what was measured into a file, beside what is recorded of other heats.
     *
     * @throws IllegalArgumentException with a sentence, if there is such a file and it is no JSON object
     * @throws IOException if it cannot be written
     */
    public static void write(BenchResult result, Path file) throws IOException {
        ObjectNode all = Files.exists(file) ? object(file) : JSON.createObjectNode();
        for (Ratios ratios : result.ofTern()) {
            all.set(ratios.heat().toString(), json(ratios));
        }
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    }

    /**
     * A sentence for each ratio that is worse by more than the allowance, for each that is measured and not recorded or
     * recorded and not measured, and for each heat that nothing is recorded of.
     */
    public List<String> complaints(BenchResult result) {
        return result.ofTern().stream().flatMap(this::complaints).toList();
    }

    private Stream<String> complaints(Ratios ratios) {
        String heat = ratios.heat().toString();
        if (!recorded.has(heat)) {
            return Stream.of(heat + ": nothing is recorded of it");
        }
        ObjectNode now = json(ratios);
        JsonNode then = recorded.path(heat);
        return JUDGED.stream()
                .flatMap(figure -> complaint(now.path(figure), then.path(figure)).stream()
                        .map(complaint -> heat + ": " + figure + " " + complaint));
    }

    private static Optional<String> complaint(JsonNode now, JsonNode then) {
        if (now.isNumber() != then.isNumber()) {
            return Optional.of(now.isNumber() ? "is not recorded" : "is recorded and was not measured");
        }
        return now.asDouble() <= then.asDouble() * ALLOWANCE
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "is %.2f times that of the function by hand; recorded are %.2f",
                        now.asDouble(),
                        then.asDouble()));
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

    private static ObjectNode object(Path file) throws IOException {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " holds no ratios: it is no JSON", e);
        }
        throw new IllegalArgumentException(file + " holds no ratios: it is no JSON object");
    }

    private static void put(ObjectNode node, String name, @Nullable Double ratio) {
        if (ratio != null) {
            node.put(name, Math.round(ratio * 100) / 100.0);
        }
    }
}
