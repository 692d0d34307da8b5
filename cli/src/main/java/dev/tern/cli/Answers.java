package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Shows answers: as the JSON they came in, or for people. */
final class Answers {
    private static final int SHOWN = 120;

    private final Terminal terminal;
    private final boolean json;

    Answers(Terminal terminal, boolean json) {
        this.terminal = terminal;
        this.json = json;
    }

    void chat(JsonNode reply) {
        show(reply, reply.path("answer").asText());
    }

    void summary(JsonNode summary) {
        show(summary, summary.path("summary").asText());
    }

    void rag(JsonNode answer) {
        StringBuilder text = new StringBuilder(answer.path("answer").asText());
        for (JsonNode citation : answer.path("citations")) {
            text.append(System.lineSeparator())
                    .append("  [")
                    .append(citation.path("index").asInt())
                    .append("] ")
                    .append(citation.path("document").asText())
                    .append(": \u201c")
                    .append(citation.path("quote").asText())
                    .append('\u201d');
        }
        show(answer, text.toString());
    }

    void hits(JsonNode result) {
        StringBuilder text = new StringBuilder();
        for (JsonNode hit : result.path("hits")) {
            text.append(text.isEmpty() ? "" : System.lineSeparator())
                    .append(String.format(
                            Locale.ROOT, "%.3f  ", hit.path("score").asDouble()))
                    .append(hit.path("chunk").asText())
                    .append("  ")
                    .append(beginning(hit.path("text").asText()));
        }
        show(result, text.isEmpty() ? "nothing found" : text.toString());
    }

    void documents(JsonNode list) {
        StringBuilder text = new StringBuilder();
        for (JsonNode document : list.path("documents")) {
            text.append(text.isEmpty() ? "" : System.lineSeparator())
                    .append(document.path("id").asText())
                    .append("  ")
                    .append(document.path("mediaType").asText())
                    .append("  ")
                    .append(document.path("chunks").asInt())
                    .append(" chunks");
        }
        show(list, text.isEmpty() ? "no documents" : text.toString());
    }

    private static String beginning(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + " ...";
    }

    private void show(JsonNode document, String text) {
        terminal.out().println(json ? document.toPrettyString() : text);
    }
}
