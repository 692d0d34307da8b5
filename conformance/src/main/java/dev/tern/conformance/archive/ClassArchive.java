package dev.tern.conformance.archive;

import dev.tern.conformance.process.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file with the classes of a program as one build of Java has loaded them.
 *
 * @param kind what the file is
 * @param file where it is
 */
public record ClassArchive(ArchiveKind kind, Path file) {

    /**
     * Makes one, in place of a file that is there.
     *
     * @param java that runs the trainee, and alone can use the archive
     * @param file where to write it; its folder must be there
     * @throws ArchiveException if no archive was written, with what was printed; or for a Java below 17
     * @throws IOException if the trainee fails
     */
    public static ClassArchive train(Java java, Path file, Trainee trainee) throws IOException {
        ClassArchive archive = new ClassArchive(ArchiveKind.of(java.feature()), file.toAbsolutePath());
        Files.deleteIfExists(archive.file());
        List<String> printed = trainee.run(archive.kind().training(archive.file()));
        if (!Files.isRegularFile(archive.file())) {
            throw new ArchiveException(
                    "Java " + java.feature() + " wrote no archive at its end:\n" + String.join("\n", printed));
        }
        return archive;
    }

    /** Options for Java that use it, and do without it where it does not fit. */
    public List<String> options() {
        return kind.use(file);
    }

    /** Options for Java that use it, and refuse to start where it does not fit. */
    public List<String> optionsOrFail() {
        List<String> options = new ArrayList<>(options());
        options.add(kind.orFail());
        return options;
    }

    /**
     * Runs a program with it and counts.
     *
     * @throws IOException if the trainee fails, which it also does where the archive does not fit
     */
    public ArchiveUse use(Trainee trainee) throws IOException {
        Path log = Files.createTempFile("tern-classes", ".log");
        try {
            List<String> options = new ArrayList<>(optionsOrFail());
            options.add(ClassLog.option(log));
            trainee.run(options);
            return ArchiveUse.of(kind, ClassLog.read(log));
        } finally {
            Files.deleteIfExists(log);
        }
    }
}
