package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.config.TernVersion;
import dev.tern.conformance.cases.Case;
import dev.tern.conformance.cases.CaseFiles;
import dev.tern.conformance.compare.CloudComparison;
import dev.tern.conformance.compare.ComparisonRequest;
import dev.tern.conformance.compare.UnknownTargetException;
import dev.tern.conformance.report.ComparisonResult;
import dev.tern.conformance.report.HtmlReport;
import dev.tern.conformance.report.JsonReport;
import dev.tern.conformance.report.TableReport;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code tern compare}: the same jar under every cloud's own runtime, and every case through every front door. */
@Command(
        name = "compare",
        description = "Runs this jar under each cloud's own runtime on this machine, and shows where they differ.")
final class CompareCommand implements Callable<Integer> {
    private static final int WIDTH = 120;
    private static final int STARTS_FOR_A_PLOT = 3;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Tern tern;

    @Option(
            names = "--target",
            paramLabel = "TARGET",
            description = "local, aws, azure, gcp, or the address of something deployed; several (default: the four).")
    private List<String> targets = List.of("local", "aws", "azure", "gcp");

    @Option(names = "--cases", paramLabel = "DIR", description = "A folder of cases of your own (default: Tern's).")
    private @Nullable Path cases;

    @Option(names = "--out", paramLabel = "FILE", description = "Write a page to look at, with starts measured.")
    private @Nullable Path page;

    @Option(names = "--json", description = "Print the results as one JSON document.")
    private boolean json;

    @Option(
            names = "--with-scf",
            description = "Add Spring Cloud Function's own entry points, to show what they would answer.")
    private boolean withScf;

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "The jar of an application of your own (default: this).")
    private @Nullable Path jar;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private RuntimesOption runtimes;

    @Override
    public Integer call() throws IOException {
        // Else the JDK's server, which plays the gateways, waits for more to send: about 40 ms a call.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        TernJar compared = jar == null ? TernJar.containing(CompareCommand.class) : TernJar.of(jar);
        ComparisonResult result = compare(compared);
        tern.terminal().endProgress();
        if (page != null) {
            Files.writeString(page, new HtmlReport().write(result));
        }
        String report = json ? new JsonReport().write(result) : new TableReport(WIDTH).write(result);
        tern.terminal().out().print(report);
        tern.terminal().out().flush();
        return result.isAllAsExpected() ? 0 : 1;
    }

    private ComparisonResult compare(TernJar compared) throws IOException {
        int moreStarts = page == null ? 0 : STARTS_FOR_A_PLOT;
        try {
            return comparison(compared).of(new ComparisonRequest(targets, cases(), moreStarts, withScf));
        } catch (UnknownTargetException e) {
            throw new IllegalChoiceException(String.valueOf(e.getMessage()));
        }
    }

    private CloudComparison comparison(TernJar compared) throws IOException {
        return new CloudComparison(compared, runtimes.runtimes(), TernVersion.current(), tern.terminal()::progress);
    }

    private List<Case> cases() throws IOException {
        return cases == null ? CaseFiles.shipped() : CaseFiles.in(cases);
    }
}
