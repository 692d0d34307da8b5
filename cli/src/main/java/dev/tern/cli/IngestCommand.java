package dev.tern.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code tern ingest}: makes files answerable. */
@Command(
        name = "ingest",
        description = "Makes text, Markdown, HTML and PDF files answerable. A file that cannot be read fails alone;"
                + " the exit code is then 1.")
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files, folders, or patterns such as 'docs/**/*.md'.")
    @SuppressWarnings("NullAway.Init")
    private List<String> paths;

    @Option(names = "--json", description = "Print the receipt as one JSON document.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        List<DocumentFile> files = DocumentFiles.under(paths);
        try (LocalDoor door = tern.open()) {
            JsonNode receipt = new Ingestion(door, tern.terminal()).of(files);
            tern.terminal().out().println(json ? receipt.toPrettyString() : Ingestion.sentence(receipt));
            List<String> failures = Ingestion.failures(receipt);
            failures.forEach(failure -> tern.terminal().err().println("tern: " + failure));
            return failures.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
