package dev.tern.conformance.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start as a server.
 *
 * @param command the executable and its arguments
 * @param directory the working directory, which is home and place for temporary files too
 * @param environment variables for the process; they win over those which it gets anyhow
 * @param readyPath the path, starting with a slash, that the server is asked for until it answers
 */
public record Launch(List<String> command, Path directory, Map<String, String> environment, String readyPath) {

    /** Copies the command and the variables. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
