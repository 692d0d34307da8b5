package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern models}: what {@code GET /v1/models} tells. */
@Command(name = "models", description = "Lists the models that may be asked for here, with their limits and prices.")
final class ModelsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(names = "--json", description = "Print one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        try (LocalDoor door = tern.open()) {
            JsonNode list = door.get("/v1/models");
            tern.terminal().out().println(json ? list.toPrettyString() : new ModelLines(list).text());
        }
        return 0;
    }
}
