package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.archive.ArchiveException;
import dev.tern.conformance.cases.MalformedCaseException;
import dev.tern.conformance.models.MalformedPromptException;
import dev.tern.eval.MalformedCollectionException;
import dev.tern.runtime.StartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why a command failed; with {@code --json} the problem is the one document on standard output. */
final class FailureReport implements IExecutionExceptionHandler {
    private final Terminal terminal;

    FailureReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        terminal.endProgress();
        boolean json = parsed.subcommand() != null && parsed.subcommand().hasMatchedOption("--json");
        if (json && failure instanceof FailedAnswerException failed) {
            terminal.out().println(failed.problem().toPrettyString());
        }
        terminal.err().println("tern: " + sentence(failure));
        boolean wrongUsage = failure instanceof IllegalChoiceException || failure instanceof MalformedPromptException;
        return wrongUsage ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private static String sentence(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        }
        boolean ours = failure instanceof FailedAnswerException
                || failure instanceof StartException
                || failure instanceof IllegalChoiceException
                || failure instanceof MalformedCollectionException
                || failure instanceof MalformedCaseException
                || failure instanceof MalformedPromptException
                || failure instanceof ArchiveException
                || failure instanceof IOException
                || failure instanceof UncheckedIOException;
        return ours ? String.valueOf(failure.getMessage()) : failure.toString();
    }
}
