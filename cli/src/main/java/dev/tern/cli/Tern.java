package dev.tern.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code tern}, which is also the main class of the jar. Exit codes: 0 done, 1 failed, 2 wrong usage. */
@Command(
        name = "tern",
        description = "AI functions for documents: on your laptop, and unchanged on three clouds.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        subcommands = {
            DemoCommand.class,
            AskCommand.class,
            ChatCommand.class,
            SummariseCommand.class,
            IngestCommand.class,
            SearchCommand.class,
            DocumentsCommand.class,
            EvalCommand.class,
            ServeCommand.class,
            PackageCommand.class,
            TrainCommand.class,
            CompareCommand.class,
            BenchCommand.class,
            BenchEventsCommand.class,
            ProfileCommand.class,
            ModelsCommand.class,
            CompareModelsCommand.class
        })
public final class Tern {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder that keeps documents and other state (default: TERN_DATA, else one per user).")
    @Nullable
    Path data;

    private final Terminal terminal;

    Tern(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        LogDefaults.forCommandLine(arguments);
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        CommandLine commandLine = new CommandLine(new Tern(terminal));
        commandLine.setOut(terminal.outWriter());
        commandLine.setErr(terminal.errWriter());
        commandLine.setExecutionExceptionHandler(new FailureReport(terminal));
        return commandLine.execute(arguments);
    }

    Terminal terminal() {
        return terminal;
    }

    /** The folder that was named, or the one that the settings name. */
    Path dataFolder() {
        return data == null ? LocalDoor.configuredData() : data;
    }

    LocalDoor openForNetwork() {
        return LocalDoor.forNetwork(data);
    }

    LocalDoor open() {
        return LocalDoor.forCommand(data);
    }
}
