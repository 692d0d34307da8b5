package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final AnswerOptions options = new AnswerOptions();

    @Override
    public Integer call() throws Exception {
        try (LocalDoor door = tern.open()) {
            JsonNode answer = door.post("/v1/rag/query", request());
            options.answers(tern.terminal()).rag(answer);
        }
        return 0;
    }

    private ObjectNode request() {
        ObjectNode request = LocalDoor.object().put("query", question);
        if (top != null) {
            request.put("topK", top);
        }
        return options.applyTo(request);
    }
}
