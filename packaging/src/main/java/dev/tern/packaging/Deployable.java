package dev.tern.packaging;

import java.nio.file.Path;
import java.util.List;

/**
 * What was made for one platform.
 *
 * @param platform for which it was made
 * @param upload the file or folder that the platform's tool takes
 * @param jarSha256 the fingerprint of the jar inside, read back from what was written
 * @param commands shell lines that deploy it, so that no stranger can call it
 */
public record Deployable(Platform platform, Path upload, String jarSha256, List<String> commands) {

    /** Copies the commands. */
    public Deployable {
        commands = List.copyOf(commands);
    }
}
