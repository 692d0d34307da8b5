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
    /** Larger files are not even read; the reader of documents would refuse them too. */
    private static final long LARGEST = 50_000_000;

    private static final long BATCH_BYTES = 4_000_000;
    private static final int BATCH_DOCUMENTS = 50;

    private final LocalDoor door;
    private final Terminal terminal;
    private final ObjectNode receipt = LocalDoor.object();
    private final ArrayNode results = receipt.putArray("results");
    private ObjectNode batch = LocalDoor.object();
    private long bytes;

    Ingestion(LocalDoor door, Terminal terminal) {
        this.door = door;
        this.terminal = terminal;
    }

    JsonNode of(List<DocumentFile> files) throws IOException {
        for (DocumentFile file : files) {
            terminal.progress("ingesting: " + results.size() + " of " + files.size() + " documents, " + file.id());
            add(file);
        }
        send();
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

    /** A sentence for each document that failed. */
    static List<String> failures(JsonNode receipt) {
        return receipt.path("results").findParents("error").stream()
                .map(result -> result.path("id").asText() + ": "
                        + result.path("error").path("detail").asText())
                .toList();
    }

    private void add(DocumentFile file) throws IOException {
        if (file.size() > LARGEST) {
            ObjectNode result = results.addObject().put("id", file.id()).put("status", "failed");
            result.put("chunks", 0).put("embedded", 0);
            result.putObject("error").put("detail", "is larger than " + LARGEST + " bytes");
            return;
        }
        ArrayNode documents = batch.withArray("documents");
        if (!documents.isEmpty() && (bytes + file.size() > BATCH_BYTES || documents.size() >= BATCH_DOCUMENTS)) {
            send();
        }
        batch.withArray("documents")
                .addObject()
                .put("id", file.id())
                .put("content", file.content().read());
        bytes += file.size();
    }

    private void send() throws IOException {
        if (!batch.path("documents").isEmpty()) {
            door.post("/v1/documents", batch).path("results").forEach(results::add);
        }
        batch = LocalDoor.object();
        bytes = 0;
    }
}
