package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code tern ingest}: makes Markdown and text files answerable. */
@Command(name = "ingest", description = "Makes Markdown and text files answerable: files, or folders of them.")
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders to search for *.md and *.txt.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(names = "--json", description = "Print the receipt as one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<TextFile> files = TextFile.under(paths);
        try (LocalDoor door = tern.open()) {
            JsonNode receipt = new Ingestion(door, tern.terminal()).of(files);
            tern.terminal().out().println(json ? receipt.toPrettyString() : Ingestion.sentence(receipt));
        }
        return 0;
    }
}
