package dev.tern.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command that asks a model lets its user choose. */
final class AnswerOptions {
    @Option(names = "--model", paramLabel = "MODEL", description = "fast, standard, reasoning, or a model id.")
    private @Nullable String model;

    @Option(names = "--json", description = "Print the answer as one JSON document.")
    private boolean json;

    ObjectNode applyTo(ObjectNode request) {
        return model == null ? request : request.put("model", model);
    }

    Answers answers(Terminal terminal) {
        return new Answers(terminal, json);
    }
}
