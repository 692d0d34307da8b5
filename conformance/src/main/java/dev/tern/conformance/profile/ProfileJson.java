package dev.tern.conformance.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** A result as one JSON document, in the units that the names say. */
public final class ProfileJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Writes it. */
    public String write(ProfileResult result) {
        StartProfile profile = result.profile();
        ObjectNode document = JSON.createObjectNode();
        document.put("java", result.heat().java());
        document.put("layout", result.heat().layout().label());
        document.put("route", result.heat().route().label());
        document.put("rounds", result.rounds());
        document.put("processors", Runtime.getRuntime().availableProcessors());
        document.put("firstAnswerMillis", result.firstAnswerMillis());
        document.put("millis", profile.whole().millis());
        document.put("classes", profile.whole().classes());
        ProfileRow.phases(profile).forEach(row -> document.withArray("phases").add(row("phase", row)));
        ProfileRow.dependencies(profile)
                .forEach(row -> document.withArray("dependencies").add(row("dependency", row)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode row(String what, ProfileRow row) {
        return JSON.createObjectNode()
                .put(what, row.label())
                .put("millis", row.cost().millis())
                .put("share", row.share())
                .put("classes", row.cost().classes());
    }
}
