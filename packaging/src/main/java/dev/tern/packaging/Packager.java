package dev.tern.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays a jar out for the platforms, each in a folder of its name. The jar's bytes are the same in all of them. Its name
 * there is always {@code tern.jar}, which is what {@code function.json} refers to.
 */
public final class Packager {
    private static final String JAR = "tern.jar";
    private static final String LAMBDA_ZIP = "tern-lambda.zip";
    private static final String LAMBDA_JAR = "lib/" + JAR;
    private static final String AZURE_ZIP = "tern-azure.zip";
    private static final String AZURE_APP = "app/";

    private final TernJar jar;
    private final Path out;
    private final Set<String> functions;

    /** From a jar, into a folder that is made if it is not there. */
    public Packager(TernJar jar, Path out) {
        this(jar, out, Set.of());
    }

    private Packager(TernJar jar, Path out, Set<String> functions) {
        this.jar = jar;
        this.out = out;
        this.functions = functions;
    }

    /** The same with a timer of Azure's that keeps Tern warm: its calls cost money, so nobody gets it unasked. */
    public Packager keepingWarm() {
        return new Packager(jar, out, with(Stream.of(AzureApp.TIMER)));
    }

    /** The same with functions on Azure for these events: their calls cost money, and each needs settings of its own. */
    public Packager on(Collection<AzureTrigger> triggers) {
        return new Packager(jar, out, with(triggers.stream().map(AzureTrigger::function)));
    }

    private Set<String> with(Stream<String> more) {
        return Stream.concat(functions.stream(), more).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Writes what the platform's tool takes, in place of what an earlier run wrote.
     *
     * @throws IOException if the folder has files of something else, or cannot be written
     */
    public Deployable pack(Platform platform) throws IOException {
        return switch (platform) {
            case AWS -> forLambda();
            case AZURE -> forAzure();
            case GCP -> forGoogle();
        };
    }

    /** Unpacked into a folder, multi-release classes are lost and class-data archives are refused; in lib they are not. */
    private Deployable forLambda() throws IOException {
        OutputFolder folder = OutputFolder.prepared(folder(Platform.AWS), Set.of(LAMBDA_ZIP));
        Path zip = folder.file(LAMBDA_ZIP);
        Archive.write(zip, Map.of(LAMBDA_JAR, jar.path()));
        return deployable(Platform.AWS, zip, Archive.sha256(zip, LAMBDA_JAR));
    }

    private Deployable forAzure() throws IOException {
        AzureApp app = AzureApp.of(jar, functions);
        Set<String> names = app.names(AZURE_APP);
        names.add(AZURE_ZIP);
        OutputFolder folder = OutputFolder.prepared(folder(Platform.AZURE), names);
        Map<String, Path> files = app.writeTo(folder, AZURE_APP);
        Path zip = folder.file(AZURE_ZIP);
        Archive.write(zip, files);
        return deployable(Platform.AZURE, zip, Archive.sha256(zip, JAR));
    }

    /** Google's build takes a folder with exactly one jar for a finished program. */
    private Deployable forGoogle() throws IOException {
        OutputFolder folder = OutputFolder.prepared(folder(Platform.GCP), Set.of(JAR));
        Path copy = copyJar(folder.file(JAR));
        return deployable(Platform.GCP, folder.path(), new TernJar(copy).sha256());
    }

    private Path folder(Platform platform) {
        return out.resolve(platform.label());
    }

    private Path copyJar(Path target) throws IOException {
        return Files.copy(jar.path(), target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Deployable deployable(Platform platform, Path upload, String sha256) {
        return new Deployable(platform, upload, sha256, platform.commands(upload.toString()));
    }
}
