package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.process.InstalledJavas;
import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads {@code --java}. */
final class JavaChoice {
    private JavaChoice() {}

    /** The one of this machine with that first number in its version. */
    static Java installed(int feature) throws IOException {
        List<Java> all = InstalledJavas.all();
        return all.stream()
                .filter(java -> java.feature() == feature)
                .findFirst()
                .orElseThrow(() -> new IllegalChoiceException("--java must be one of "
                        + all.stream()
                                .map(java -> String.valueOf(java.feature()))
                                .collect(Collectors.joining(", "))));
    }
}
