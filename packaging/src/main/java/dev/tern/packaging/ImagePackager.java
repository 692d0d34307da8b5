package dev.tern.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays a jar out for a container image of each platform: a folder that a container engine builds, with the jar, the
 * platform's own runtime and a Dockerfile. Where the class path is ours, the build keeps the classes as the image's own Java
 * has loaded them, and fails if they are not really used.
 */
public final class ImagePackager {
    private static final String DOCKERFILE = "Dockerfile";
    private static final String AZURE_APP = "app/";
    private static final String HOME = "tern/";
    private static final String JAR = "tern.jar";
    private static final String RUNTIME = "runtime/";
    private static final String TRAINER = "dev/tern/cli/Tern.class";

    private final TernJar jar;
    private final Path out;
    private final Set<String> functions;

    /** From a jar, into a folder that is made if it is not there. */
    public ImagePackager(TernJar jar, Path out) {
        this(jar, out, Set.of());
    }

    private ImagePackager(TernJar jar, Path out, Set<String> functions) {
        this.jar = jar;
        this.out = out;
        this.functions = functions;
    }

    /** The same with the timer that {@link Packager#keepingWarm} adds. */
    public ImagePackager keepingWarm() {
        return new ImagePackager(jar, out, with(Stream.of(AzureApp.TIMER)));
    }

    /** The same with the functions that {@link Packager#on} adds. */
    public ImagePackager on(Collection<AzureTrigger> triggers) {
        return new ImagePackager(jar, out, with(triggers.stream().map(AzureTrigger::function)));
    }

    private Set<String> with(Stream<String> more) {
        return Stream.concat(functions.stream(), more).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes what {@code docker build} takes, in place of what an earlier run wrote.
     *
     * @param runtime the jars of the platform's runtime; none for Azure, whose image has it
     * @throws IOException if the folder has files of something else or cannot be written, or the jar lacks Tern's command
     *     line, which the build calls
     */
    public Deployable pack(Platform platform, List<Path> runtime) throws IOException {
        return platform == Platform.AZURE ? forAzure() : trained(platform, runtime);
    }

    private Deployable forAzure() throws IOException {
        AzureApp app = AzureApp.of(jar, functions);
        Set<String> names = app.names(AZURE_APP);
        names.add(DOCKERFILE);
        OutputFolder folder = OutputFolder.prepared(folder(Platform.AZURE), names);
        app.writeTo(folder, AZURE_APP);
        return finished(Platform.AZURE, folder, new TernJar(folder.file(AZURE_APP + AzureApp.JAR)));
    }

    private Deployable trained(Platform platform, List<Path> runtime) throws IOException {
        if (!jar.contains(TRAINER)) {
            throw new IOException(
                    jar.path() + " lacks Tern's command line, which makes the archive: is tern-cli inside?");
        }
        List<String> classPath = new ArrayList<>(List.of(JAR));
        runtime.forEach(file -> classPath.add(RUNTIME + file.getFileName()));
        Set<String> names = new HashSet<>(Set.of(DOCKERFILE, HOME + StartOptions.FILE));
        classPath.forEach(file -> names.add(HOME + file));
        OutputFolder folder = OutputFolder.prepared(folder(platform), names);
        copy(jar.path(), folder.file(HOME + JAR));
        for (Path file : runtime) {
            copy(file, folder.file(HOME + RUNTIME + file.getFileName()));
        }
        String start = ImageFile.of(platform, StartOptions.FILE).text();
        Files.writeString(folder.file(HOME + StartOptions.FILE), StartOptions.filled(start, classPath));
        return finished(platform, folder, new TernJar(folder.file(HOME + JAR)));
    }

    private static Deployable finished(Platform platform, OutputFolder folder, TernJar copy) throws IOException {
        Files.writeString(
                folder.file(DOCKERFILE), ImageFile.of(platform, DOCKERFILE).text());
        String commands = ImageFile.of(platform, "commands").text();
        String path = Platform.quoted(folder.path().toString());
        return new Deployable(
                platform,
                folder.path(),
                copy.sha256(),
                commands.replace("%s", path).lines().toList());
    }

    private Path folder(Platform platform) {
        return out.resolve(platform.label() + "-image");
    }

    private static void copy(Path file, Path target) throws IOException {
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
