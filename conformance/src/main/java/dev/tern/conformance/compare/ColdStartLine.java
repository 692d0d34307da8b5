package dev.tern.conformance.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.report.LoggedStart;
import java.util.List;
import java.util.Optional;

/** The one line by which a process says that it started cold, and how long that took. */
final class ColdStartLine {
    private static final String SIGN = "\"coldStart\":true";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ColdStartLine() {}

    /** What the line says; empty if there is none, if a process says it twice, or if it does not say all of it. */
    static Optional<LoggedStart> in(List<String> output) {
        List<String> lines = output.stream().filter(line -> line.contains(SIGN)).toList();
        return lines.size() == 1 ? read(lines.get(0)) : Optional.empty();
    }

    private static Optional<LoggedStart> read(String line) {
        try {
            // Some runtimes put words of their own before the line.
            JsonNode facts = JSON.readTree(line.substring(Math.max(line.indexOf('{'), 0)));
            JsonNode init = facts.path("initMillis");
            JsonNode first = facts.path("firstRequestMillis");
            return init.isIntegralNumber() && first.isIntegralNumber()
                    ? Optional.of(new LoggedStart(init.longValue(), first.longValue()))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
