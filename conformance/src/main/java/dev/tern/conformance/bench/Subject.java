package dev.tern.conformance.bench;

import dev.tern.conformance.archive.Trainee;
import java.io.IOException;
import java.util.List;

/** A function that can be started and asked, again and again. */
interface Subject {

    /**
     * A new process of it, which may not answer yet.
     *
     * @param options for Java, beside those that the subject has anyhow
     * @throws IOException if it does not come up
     */
    RunningSubject start(List<String> options) throws IOException;

    /** The same as something that an archive can be made of. */
    Trainee trainee();
}
