package dev.tern.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes: answers on {@code out}, everything else on {@code err}. All text is UTF-8.
 *
 * @param in what is piped or typed in
 * @param out the answer
 * @param err progress, prompts and errors
 * @param interactive whether a person sits at it
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

    static Terminal ofProcess() {
        return new Terminal(System.in, utf8(System.out), utf8(System.err), isTerminal());
    }

    PrintWriter outWriter() {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    PrintWriter errWriter() {
        return new PrintWriter(err, true, StandardCharsets.UTF_8);
    }

    BufferedReader reader() {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** One of our own fixed labels, bold where the terminal shows colour. */
    String bold(String label) {
        Ansi ansi = interactive ? Ansi.AUTO : Ansi.OFF;
        return ansi.string("@|bold " + label + "|@");
    }

    /** A line that replaces itself; only where a person watches. */
    void progress(String line) {
        if (interactive) {
            err.print("\r\u001b[2K" + line);
            err.flush();
        }
    }

    void endProgress() {
        progress("");
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    @SuppressWarnings("SystemConsoleNull") // Up to Java 21 it is null, and that is what is asked here.
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console even where input or output is redirected.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
