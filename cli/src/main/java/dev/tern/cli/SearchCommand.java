package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code tern search}: the retrieval alone. */
@Command(name = "search", description = "Finds the chunks of the ingested documents that match best.")
final class SearchCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Parameters(paramLabel = "QUERY", description = "A question or key words.")
    @SuppressWarnings("NullAway.Init")
    private String query;

    @Option(names = "--top", paramLabel = "N", description = "How many chunks (default 5).")
    private @Nullable Integer top;

    @Option(names = "--json", description = "Print the hits as one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        ObjectNode request = LocalDoor.object().put("query", query);
        if (top != null) {
            request.put("topK", top);
        }
        try (LocalDoor door = tern.open()) {
            JsonNode result = door.post("/v1/search", request);
            new Answers(tern.terminal(), json).hits(result);
        }
        return 0;
    }
}
