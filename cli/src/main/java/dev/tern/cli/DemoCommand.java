package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code tern demo}: the whole road on Tern's own docs, offline. */
@Command(
        name = "demo",
        description = "Ingests Tern's own docs, answers questions about them, summarises and chats, offline.")
final class DemoCommand implements Callable<Integer> {
    private static final List<String> QUESTIONS =
            List.of("What is Tern?", "Which functions can be called from outside?", "What does the offline model do?");
    private static final String SUMMARISED = "README.md";
    private static final List<String> CHAT = List.of(
            "The tern flies from the Arctic to the Antarctic and back each year. It sees more daylight than any other"
                    + " animal. A software project has borrowed its name. Where does the tern fly?",
            "Who has borrowed its name?");

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Override
    public Integer call() throws Exception {
        Path data = tern.dataFolder().resolve("demo");
        try (LocalDoor door = LocalDoor.forCommand(data)) {
            List<DocumentFile> docs = ShippedDocs.read();
            ingest(door, docs);
            ask(door);
            summarise(door, docs);
            chat(door);
        }
        sayWhereToGo(data);
        return 0;
    }

    private void ingest(LocalDoor door, List<DocumentFile> docs) throws IOException {
        title("Ingest: Tern's own docs");
        say(Ingestion.sentence(new Ingestion(door, tern.terminal()).of(docs)));
    }

    private void ask(LocalDoor door) throws IOException {
        for (String question : QUESTIONS) {
            title("Ask: " + question);
            JsonNode answer = door.post("/v1/rag/query", LocalDoor.object().put("query", question));
            new Answers(tern.terminal(), false).rag(answer);
        }
    }

    private void summarise(LocalDoor door, List<DocumentFile> docs) throws IOException {
        for (DocumentFile doc : docs) {
            if (doc.id().equals(SUMMARISED)) {
                title("Summarise: " + SUMMARISED);
                ObjectNode request = LocalDoor.object()
                        .put("text", new String(doc.content().read(), StandardCharsets.UTF_8))
                        .put("sentences", 3);
                new Answers(tern.terminal(), false).summary(door.post("/v1/summarise", request));
            }
        }
    }

    private void chat(LocalDoor door) throws IOException {
        title("Chat: one conversation, two messages");
        for (String message : CHAT) {
            ObjectNode request = LocalDoor.object().put("prompt", message).put("conversationId", "demo");
            say("you> " + message);
            new Answers(tern.terminal(), false).chat(door.post("/v1/chat", request));
        }
    }

    private void sayWhereToGo(Path data) {
        title("Where to go next");
        say("tern ingest README.md docs       make your own files answerable");
        say("tern ask \"...\"                   ask them; --json for programs");
        say("tern ask \"...\" --data " + data + "   ask what this demo has ingested");
        say("tern serve                       the same over HTTP; GET /openapi.json describes it");
    }

    private void title(String title) {
        say("");
        say(tern.terminal().bold(title));
    }

    private void say(String line) {
        tern.terminal().out().println(line);
    }
}
