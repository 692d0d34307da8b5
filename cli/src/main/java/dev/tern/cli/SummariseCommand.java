package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code tern summarise}: a summary of a file or of what is piped in. */
@Command(name = "summarise", aliases = "summarize", description = "Summarises a text or Markdown file.")
final class SummariseCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Parameters(paramLabel = "FILE", description = "The file; - reads the input.")
    @SuppressWarnings("NullAway.Init")
    private String file;

    @Option(names = "--length", paramLabel = "LENGTH", description = "short, medium (default) or long.")
    private @Nullable String length;

    @Option(names = "--sentences", paramLabel = "N", description = "The number of sentences, instead of a length.")
    private @Nullable Integer sentences;

    @Option(names = "--bullets", description = "A list instead of a paragraph.")
    private boolean bullets;

    @Option(names = "--focus", paramLabel = "TEXT", description = "What the summary should dwell on.")
    private @Nullable String focus;

    @Mixin
    private final AnswerOptions options = new AnswerOptions();

    @Override
    public Integer call() throws Exception {
        ObjectNode request = request(read());
        try (LocalDoor door = tern.open()) {
            tern.terminal().progress("summarising " + file + " ...");
            JsonNode summary = door.post("/v1/summarise", request);
            tern.terminal().endProgress();
            options.answers(tern.terminal()).summary(summary);
        }
        return 0;
    }

    private String read() throws IOException {
        byte[] bytes = file.equals("-") ? tern.terminal().in().readAllBytes() : Files.readAllBytes(Path.of(file));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ObjectNode request(String text) {
        ObjectNode request = LocalDoor.object().put("text", text);
        if (sentences != null) {
            request.put("sentences", sentences);
        }
        putIfGiven(request, "length", length);
        putIfGiven(request, "format", bullets ? "bullets" : null);
        putIfGiven(request, "focus", focus);
        return options.applyTo(request);
    }

    private static void putIfGiven(ObjectNode request, String field, @Nullable String value) {
        if (value != null) {
            request.put(field, value);
        }
    }
}
