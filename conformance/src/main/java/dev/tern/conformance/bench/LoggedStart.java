package dev.tern.conformance.bench;

import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.util.List;

/**
 * A start whose classes were logged, which takes a little longer than one that is only timed.
 *
 * @param classes that were loaded up to the first answer, each with its time
 * @param seconds from the start of the process to the first answer
 */
public record LoggedStart(List<LoadedClass> classes, double seconds) {

    /** Copies the list. */
    public LoggedStart {
        classes = List.copyOf(classes);
    }
}
