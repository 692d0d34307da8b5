package dev.tern.conformance.image;

import dev.tern.conformance.archive.ArchiveException;
import dev.tern.conformance.archive.ArchiveKind;
import dev.tern.conformance.archive.ArchiveUse;
import dev.tern.conformance.archive.ClassArchive;
import dev.tern.conformance.process.Java;
import dev.tern.packaging.Platform;
import dev.tern.packaging.StartOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the archive of an image in the image itself, by the Java that runs this, and sees that it is used.
 *
 * <p>It leaves three files beside the jar: the archive, {@code archive.options} with the option that uses it, and a link
 * {@code java} to the one Java that can.
 */
public final class ImageTraining {
    private static final String OPTIONS = "archive.options";
    private static final String LINK = "java";

    private final Platform platform;
    private final Path home;
    private final Java java = Java.running();

    /**
     * Of an image.
     *
     * @param platform that the image is for; not Azure, where there is no archive
     * @param home the folder with the jar and {@code start.options}
     */
    public ImageTraining(Platform platform, Path home) {
        this.platform = platform;
        this.home = home.toAbsolutePath();
    }

    /**
     * Trains and writes.
     *
     * @return the archive
     * @throws ArchiveException if Java wrote none
     * @throws IOException if the program does not answer, or a file cannot be written
     */
    public ClassArchive train() throws IOException {
        ClassArchive planned = archive();
        try (TrainedProgram program = program()) {
            ClassArchive made = ClassArchive.train(java, planned.file(), program.trainee());
            Files.write(home.resolve(OPTIONS), made.options());
            link();
            return made;
        }
    }

    /**
     * Runs the program with the archive, so that it does not start without, and counts.
     *
     * @throws ArchiveException if half of the program's classes or more come from elsewhere
     * @throws IOException if the program does not answer, which is so where the archive does not fit
     */
    public ArchiveUse check() throws IOException {
        try (TrainedProgram program = program()) {
            return archive().use(program.trainee()).orFail();
        }
    }

    private ClassArchive archive() {
        ArchiveKind kind = ArchiveKind.of(Runtime.version().feature());
        return new ClassArchive(kind, home.resolve("tern" + kind.suffix()));
    }

    private TrainedProgram program() throws IOException {
        return TrainedProgram.of(platform, java, StartOptions.read(home.resolve(StartOptions.FILE)));
    }

    private void link() throws IOException {
        Path link = home.resolve(LINK);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, java.executable().toRealPath());
    }
}
