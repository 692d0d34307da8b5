package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern documents}: what has been ingested, and forgetting it. */
@Command(name = "documents", description = "Lists the ingested documents, or deletes some.")
final class DocumentsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(names = "--delete", paramLabel = "ID", description = "Forget this document; may be given several times.")
    private @Nullable List<String> delete;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (LocalDoor door = tern.open()) {
            if (delete == null) {
                new Answers(tern.terminal(), json).documents(all(door));
            } else {
                ObjectNode request = LocalDoor.object();
                delete.forEach(request.putArray("delete")::add);
                JsonNode receipt = door.post("/v1/documents", request);
                tern.terminal().out().println(json ? receipt.toPrettyString() : Ingestion.sentence(receipt));
            }
        }
        return 0;
    }

    private static ObjectNode all(LocalDoor door) throws IOException {
        ObjectNode list = LocalDoor.object();
        ArrayNode documents = list.putArray("documents");
        ObjectNode request = LocalDoor.object().put("limit", 1_000);
        JsonNode page;
        do {
            page = door.post("/v1/functions/documents", request);
            page.path("documents").forEach(documents::add);
            request.set("cursor", page.path("next"));
        } while (page.has("next"));
        return list;
    }
}
