package dev.tern.cli;

import dev.tern.cli.Choice.IllegalChoiceException;
import dev.tern.conformance.bench.BenchResult;
import dev.tern.conformance.bench.RecordedRatios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files of ratios that {@code tern bench} judges by and writes. */
final class BenchRecord {
    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Fail if a ratio is more than a quarter worse than the one in this file, or is not in it.")
    private @Nullable Path check;

    @Option(names = "--record", paramLabel = "FILE", description = "Write the ratios into this file, for --check.")
    private @Nullable Path record;

    private @Nullable RecordedRatios recorded;

    /** Looks at both files, since after the run, which takes minutes, it would be too late. */
    void open() throws IOException {
        if (check != null) {
            recorded = read("--check", check);
        }
        if (record != null) {
            requireWritable(record);
        }
    }

    /** Writes what was measured where it is to be recorded, and says what is worse than was recorded before. */
    List<String> complaints(BenchResult result) throws IOException {
        if (record != null) {
            RecordedRatios.write(result, record);
        }
        return recorded == null ? List.of() : recorded.complaints(result);
    }

    private static RecordedRatios read(String option, Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalChoiceException(option + ": there is no file " + file + " that can be read");
        }
        try {
            return RecordedRatios.read(file);
        } catch (IllegalArgumentException e) {
            throw new IllegalChoiceException(option + ": " + e.getMessage());
        }
    }

    private static void requireWritable(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            throw new IllegalChoiceException("--record: there is no folder " + folder);
        }
        if (Files.exists(file)) {
            read("--record", file);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new IllegalChoiceException("--record: " + file + " cannot be written");
        }
    }
}
