package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.bench.BenchJson;
import dev.tern.conformance.bench.BenchPlan;
import dev.tern.conformance.bench.BenchResult;
import dev.tern.conformance.bench.BenchTable;
import dev.tern.conformance.bench.Benchmark;
import dev.tern.conformance.bench.RecordedRatios;
import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern bench}: starts and calls of the jar under each cloud's own runtime, against a function by hand. */
@Command(
        name = "bench",
        description = "Measures cold starts and calls under each cloud's own runtime, against a function by hand.")
final class BenchCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BenchOptions options;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Fail if a ratio is more than a quarter worse than the one in this file.")
    private @Nullable Path check;

    @Option(names = "--record", paramLabel = "FILE", description = "Write the ratios into this file, for --check.")
    private @Nullable Path record;

    @Option(names = "--runtimes", paramLabel = "DIR", description = "The clouds' runtimes (default: beside the jar).")
    private @Nullable Path runtimes;

    @Override
    public Integer call() throws IOException {
        RecordedRatios recorded = recorded();
        BenchResult result = measure(options.plan());
        tern.terminal().endProgress();
        PrintStream out = tern.terminal().out();
        out.print(json ? new BenchJson().write(result) : new BenchTable().write(result));
        out.flush();
        if (record != null) {
            RecordedRatios.write(result, record);
        }
        List<String> complaints = recorded == null ? List.of() : recorded.complaints(result);
        complaints.forEach(tern.terminal().err()::println);
        return complaints.isEmpty() ? 0 : 1;
    }

    private @Nullable RecordedRatios recorded() throws IOException {
        if (check == null) {
            return null;
        }
        if (!Files.isReadable(check)) {
            throw new IllegalChoiceException("--check: there is no file " + check);
        }
        return RecordedRatios.read(check);
    }

    private BenchResult measure(BenchPlan plan) throws IOException {
        TernJar jar = TernJar.containing(BenchCommand.class);
        Runtimes clouds = runtimes == null ? Runtimes.beside(jar.path()) : new Runtimes(runtimes);
        return new Benchmark(jar, clouds, tern.terminal()::progress).run(plan);
    }
}
