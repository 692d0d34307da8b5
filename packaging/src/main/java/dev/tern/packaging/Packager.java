package dev.tern.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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

    /** From a jar, into a folder that is made if it is not there. */
    public Packager(TernJar jar, Path out) {
        this.jar = jar;
        this.out = out;
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
        Map<String, byte[]> metadata = jar.azureMetadata();
        Set<String> names = new HashSet<>(Set.of(AZURE_ZIP, AZURE_APP + JAR));
        metadata.keySet().forEach(name -> names.add(AZURE_APP + name));
        OutputFolder folder = OutputFolder.prepared(folder(Platform.AZURE), names);
        Map<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : metadata.entrySet()) {
            files.put(file.getKey(), Files.write(folder.file(AZURE_APP + file.getKey()), file.getValue()));
        }
        files.put(JAR, copyJar(folder.file(AZURE_APP + JAR)));
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
