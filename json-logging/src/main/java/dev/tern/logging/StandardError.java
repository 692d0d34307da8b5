package dev.tern.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintStream;

/**
 * Standard error, because standard output carries the answers of the command line. The stream is asked for at every
 * line: Lambda's runtime client replaces it after the first logger exists.
 */
final class StandardError implements LogOutput {

    @Override
    public void write(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        PrintStream stream = System.err;
        // One call, for which the stream takes its lock once: lines of several threads stay whole.
        stream.write(bytes, 0, bytes.length);
        stream.flush();
    }
}
