package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sends documents to be ingested, some at a time, and shows how far it has come. */
final class Ingestion {
    private static final int MOST_CHARACTERS = 500_000;
    private static final int MOST_DOCUMENTS = 100;

    private final LocalDoor door;
    private final Terminal terminal;

    Ingestion(LocalDoor door, Terminal terminal) {
        this.door = door;
        this.terminal = terminal;
    }

    JsonNode of(List<TextFile> files) throws IOException {
        ObjectNode receipt = LocalDoor.object();
        ArrayNode results = receipt.putArray("results");
        ObjectNode batch = LocalDoor.object();
        int characters = 0;
        for (TextFile file : files) {
            ArrayNode documents = batch.withArray("documents");
            boolean full = characters + file.text().length() > MOST_CHARACTERS || documents.size() >= MOST_DOCUMENTS;
            if (full && !documents.isEmpty()) {
                send(batch, results, files.size());
                batch = LocalDoor.object();
                characters = 0;
            }
            batch.withArray("documents").addObject().put("id", file.id()).put("text", file.text());
            characters += file.text().length();
        }
        if (!batch.isEmpty()) {
            send(batch, results, files.size());
        }
        terminal.endProgress();
        return receipt;
    }

    /** What a receipt says, in a sentence: "4 documents: 3 created, 1 unchanged". */
    static String sentence(JsonNode receipt) {
        Map<String, Integer> counts = new TreeMap<>();
        receipt.path("results")
                .forEach(result -> counts.merge(result.path("status").asText(), 1, Integer::sum));
        String parts = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        int all = receipt.path("results").size();
        return all + (all == 1 ? " document" : " documents") + (parts.isEmpty() ? "" : ": " + parts);
    }

    private void send(ObjectNode batch, ArrayNode results, int all) throws IOException {
        terminal.progress("ingesting: " + results.size() + " of " + all + " documents ...");
        door.post("/v1/documents", batch).path("results").forEach(results::add);
    }
}
