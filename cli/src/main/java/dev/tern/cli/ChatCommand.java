package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code tern chat}: a conversation on a terminal, one answer to what is piped in. */
@Command(name = "chat", description = "Chats: a loop on a terminal, one answer to a pipe or to PROMPT.")
final class ChatCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Parameters(paramLabel = "PROMPT", arity = "0..1", description = "What to say; else it is read from the input.")
    private @Nullable String prompt;

    @Option(names = "--system", paramLabel = "TEXT", description = "Instructions to the model.")
    private @Nullable String system;

    @Mixin
    private final AnswerOptions options = new AnswerOptions();

    @Override
    public Integer call() throws Exception {
        try (LocalDoor door = tern.open()) {
            if (prompt != null) {
                answer(door, prompt, null);
            } else if (tern.terminal().interactive()) {
                loop(door);
            } else {
                answer(door, new String(tern.terminal().in().readAllBytes(), StandardCharsets.UTF_8), null);
            }
        }
        return 0;
    }

    private void loop(LocalDoor door) throws IOException {
        Terminal terminal = tern.terminal();
        String conversation = UUID.randomUUID().toString();
        terminal.err().println("Type a message and Enter; an empty line or Ctrl-D ends the chat.");
        BufferedReader reader = terminal.reader();
        while (true) {
            terminal.err().print(terminal.bold("you> "));
            terminal.err().flush();
            String line = reader.readLine();
            if (line == null || line.isBlank()) {
                return;
            }
            answerOrExplain(door, line, conversation);
        }
    }

    /** A message that fails must not end the conversation. */
    private void answerOrExplain(LocalDoor door, String line, String conversation) throws IOException {
        try {
            answer(door, line, conversation);
        } catch (FailedAnswerException e) {
            tern.terminal().err().println("tern: " + e.getMessage());
        }
    }

    private void answer(LocalDoor door, String text, @Nullable String conversation) throws IOException {
        ObjectNode request = LocalDoor.object().put("prompt", text.strip());
        if (conversation != null) {
            request.put("conversationId", conversation);
        }
        if (system != null) {
            request.put("system", system);
        }
        JsonNode reply = door.post("/v1/chat", options.applyTo(request));
        options.answers(tern.terminal()).chat(reply);
    }
}
