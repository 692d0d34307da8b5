package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** Shows answers: as the JSON they came in, or for people. */
final class Answers {
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

    private void show(JsonNode document, String text) {
        terminal.out().println(json ? document.toPrettyString() : text);
    }
}
