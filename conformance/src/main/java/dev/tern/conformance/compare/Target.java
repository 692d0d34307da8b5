package dev.tern.conformance.compare;

import dev.tern.conformance.cases.Case.Deployment;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A place where the jar can be started, as it would be deployed there. */
interface Target {

    /** What a report says of it. */
    TargetFacts facts();

    /**
     * What can be deployed here.
     *
     * @throws IOException if that must be asked for, and there is no answer
     */
    default List<Deployment> deployments() throws IOException {
        return List.of(Deployment.values());
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param environment the settings, as environment variables
     * @throws IOException if it does not answer, with what it printed
     */
    RunningTarget start(Map<String, String> environment) throws IOException;
}
