package dev.tern.conformance.compare;

import java.io.IOException;
import java.util.Map;

/** A place where the jar can be started, as it would be deployed there. */
interface Target {

    /** What a report says of it. */
    TargetFacts facts();

    /**
     * Starts it, and waits until it answers.
     *
     * @param environment the settings, as environment variables
     * @throws IOException if it does not answer, with what it printed
     */
    RunningTarget start(Map<String, String> environment) throws IOException;
}
