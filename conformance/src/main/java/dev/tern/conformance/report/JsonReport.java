package dev.tern.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.cases.Difference;
import org.jspecify.annotations.Nullable;

/**
 * A comparison as JSON: {@code cases}, {@code different}, {@code listed}, {@code jarSha256} and {@code coldStart} by
 * target, and {@code results}. The counts leave the baselines out; the lists have them. The same comparison gives the same text.
 */
public final class JsonReport {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Writes the comparison as one indented JSON object, ended by a line feed. */
    public String write(ComparisonResult comparison) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document(comparison)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and numbers can always be written", e);
        }
    }

    private static ObjectNode document(ComparisonResult comparison) {
        Tally tally = Tally.of(comparison);
        ObjectNode document = MAPPER.createObjectNode();
        document.put("cases", tally.cases());
        document.put("different", tally.different());
        document.put("listed", tally.listed());
        ObjectNode jars = document.putObject("jarSha256");
        comparison.targets().stream()
                .filter(target -> !target.jarSha256().isEmpty())
                .forEach(target -> jars.put(target.name(), target.jarSha256()));
        ObjectNode starts = document.putObject("coldStart");
        comparison.targets().forEach(target -> addStart(target.name(), target.logged(), starts));
        ArrayNode results = document.putArray("results");
        Grid.ofAll(comparison).results().forEach(result -> results.add(result(result)));
        return document;
    }

    private static void addStart(String target, @Nullable LoggedStart logged, ObjectNode starts) {
        if (logged != null) {
            starts.putObject(target)
                    .put("initMillis", logged.initMillis())
                    .put("firstRequestMillis", logged.firstRequestMillis());
        }
    }

    private static ObjectNode result(Result result) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("case", result.caseId());
        node.put("target", result.target());
        node.put("front", result.front());
        node.put("same", result.same());
        ArrayNode differs = node.putArray("differs");
        for (Difference difference : result.differs()) {
            differs.addObject()
                    .put("where", difference.where())
                    .put("expected", difference.expected())
                    .put("actual", difference.actual());
        }
        return node;
    }
}
