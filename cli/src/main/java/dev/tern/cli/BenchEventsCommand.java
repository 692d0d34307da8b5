package dev.tern.cli;

import dev.tern.conformance.ingestion.Cloud;
import dev.tern.conformance.ingestion.DocumentCollection;
import dev.tern.conformance.ingestion.EventBenchmark;
import dev.tern.conformance.ingestion.IngestionJson;
import dev.tern.conformance.ingestion.IngestionResult;
import dev.tern.conformance.ingestion.IngestionTable;
import dev.tern.conformance.ingestion.StandIns;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern bench-events}: how fast documents come by events under each cloud's own runtime, and whether all do. */
@Command(
        name = "bench-events",
        description = "Ingests a collection by events under each cloud's own runtime, and looks for what is lost.")
final class BenchEventsCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(
            names = "--collection",
            paramLabel = "DIR",
            description = "The folder with Cranfield's cran.all.1400, cran.qry and cranqrel (default: ${DEFAULT-VALUE},"
                    + " as in Tern's sources).")
    private Path collection = Path.of("core", "src", "test", "resources", "cranfield");

    @Option(names = "--documents", paramLabel = "N", description = "How many of its documents (default: all).")
    private int documents = Integer.MAX_VALUE;

    @Option(names = "--cloud", paramLabel = "CLOUD", description = "aws, azure, gcp or all (default).")
    private String cloud = "all";

    @Option(names = "--s3mock", paramLabel = "FILE", description = "The jar of Adobe S3Mock, for AWS.")
    private @Nullable Path s3Mock;

    @Option(names = "--azurite", paramLabel = "FILE", description = "Azurite's program azurite-blob, for Azure.")
    private @Nullable Path azurite;

    @Option(names = "--require", description = "Fail if a cloud has to be left out.")
    private boolean require;

    @Option(names = "--jar", paramLabel = "FILE", description = "Another jar than this.", hidden = true)
    private @Nullable Path jar;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuntimesOption runtimes;

    @Override
    public Integer call() throws IOException {
        List<Cloud> clouds = Choice.of("--cloud", cloud, "all", Cloud.values());
        IngestionResult result = benchmark().run(DocumentCollection.cranfield(collection, documents), clouds);
        tern.terminal().endProgress();
        PrintStream out = tern.terminal().out();
        out.print(json ? new IngestionJson().write(result) : new IngestionTable().write(result));
        out.flush();
        boolean complete = !require || result.skipped().isEmpty();
        return result.isClean() && complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private EventBenchmark benchmark() throws IOException {
        TernJar tested = jar == null ? TernJar.containing(BenchEventsCommand.class) : TernJar.of(jar);
        return new EventBenchmark(
                tested, runtimes.runtimes(), new StandIns(s3Mock, azurite), tern.terminal()::progress);
    }
}
