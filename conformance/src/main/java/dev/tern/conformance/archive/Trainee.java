package dev.tern.conformance.archive;

import java.io.IOException;
import java.util.List;

/**
 * A program whose classes are to be kept: it can be started with more options, used, and ended in the way that lets Java
 * write what it has loaded.
 */
@FunctionalInterface
public interface Trainee {

    /**
     * One run, from start to orderly end.
     *
     * @param options for Java, before those that the program has anyhow
     * @return what it printed, a line each
     * @throws IOException if it cannot be started, does not answer, or does not end
     */
    List<String> run(List<String> options) throws IOException;
}
