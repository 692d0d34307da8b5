package dev.tern.cli;

import dev.tern.conformance.bench.BenchJson;
import dev.tern.conformance.bench.BenchPlan;
import dev.tern.conformance.bench.BenchResult;
import dev.tern.conformance.bench.BenchTable;
import dev.tern.conformance.bench.Benchmark;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private BenchRecord record;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuntimesOption runtimes;

    @Override
    public Integer call() throws IOException {
        BenchPlan plan = options.plan();
        record.open();
        BenchResult result = measure(plan);
        tern.terminal().endProgress();
        PrintStream out = tern.terminal().out();
        out.print(json ? new BenchJson().write(result) : new BenchTable().write(result));
        out.flush();
        List<String> complaints = new ArrayList<>(result.failures());
        complaints.addAll(record.complaints(result));
        complaints.forEach(tern.terminal().err()::println);
        return complaints.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private BenchResult measure(BenchPlan plan) throws IOException {
        TernJar jar = TernJar.containing(BenchCommand.class);
        return new Benchmark(jar, runtimes.runtimes(), tern.terminal()::progress).run(plan);
    }
}
