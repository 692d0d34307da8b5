package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code tern ask}: a question to the ingested documents. */
@Command(name = "ask", description = "Answers a question from the ingested documents, with citations.")
final class AskCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Parameters(paramLabel = "QUESTION", description = "The question.")
    @SuppressWarnings("NullAway.Init")
    private String question;

    @Option(names = "--top", paramLabel = "N", description = "How many chunks the model may read (default 5).")
    private @Nullable Integer top;

    @Option(names = "--model", paramLabel = "MODEL", description = "fast, standard, reasoning, or a model id.")
    private @Nullable String model;

    @Option(names = "--json", description = "Print the answer as one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (LocalDoor door = tern.open()) {
            JsonNode answer = door.post("/v1/rag/query", request());
            new Answers(tern.terminal(), json).rag(answer);
        }
        return 0;
    }

    private ObjectNode request() {
        ObjectNode request = LocalDoor.object().put("query", question);
        if (top != null) {
            request.put("topK", top);
        }
        if (model != null) {
            request.put("model", model);
        }
        return request;
    }
}
