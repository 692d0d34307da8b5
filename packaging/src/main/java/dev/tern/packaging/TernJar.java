package dev.tern.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A finished jar: Tern's own, or that of an application which has Tern and its adapters inside.
 *
 * @param path the file
 */
public record TernJar(Path path) {
    private static final String AZURE_METADATA = "META-INF/tern/azure/";

    /**
     * The jar of a program.
     *
     * @throws IOException if there is no such file, or it is no jar
     */
    public static TernJar of(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException("there is no jar " + path);
        }
        new ZipFile(path.toFile()).close();
        return new TernJar(path.toAbsolutePath());
    }

    /**
     * The jar that the class was loaded from.
     *
     * @throws IOException if it was loaded from a folder of classes
     */
    public static TernJar containing(Class<?> type) throws IOException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IOException("Java does not say which jar " + type.getSimpleName() + " is in; name it with --jar");
        }
        Path path = Path.of(URI.create(source.getLocation().toString()));
        if (Files.isDirectory(path)) {
            throw new IOException(path + " is a folder of classes; name the finished jar with --jar");
        }
        return of(path);
    }

    /** The fingerprint of its bytes, in hexadecimal digits. */
    public String sha256() throws IOException {
        return Sha256.of(Files.newInputStream(path));
    }

    /** Whether there is a file of this name inside. */
    boolean contains(String name) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry(name) != null;
        }
    }

    /** Its size in bytes. */
    public long size() throws IOException {
        return Files.size(path);
    }

    /**
     * What Azure's host must read before it loads the jar, which the build put inside: {@code host.json} and a
     * {@code function.json} for each entry point, in a map of the caller's.
     *
     * @throws IOException if the jar has none, because the adapter for Azure is not inside
     */
    Map<String, byte[]> azureMetadata() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().filter(TernJar::isAzureMetadata).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName().substring(AZURE_METADATA.length()), in.readAllBytes());
                }
            }
        }
        if (!files.containsKey("host.json")) {
            throw new IOException(path + " lacks " + AZURE_METADATA + "host.json: is tern-azure-adapter inside?");
        }
        return files;
    }

    private static boolean isAzureMetadata(ZipEntry entry) {
        return !entry.isDirectory() && entry.getName().startsWith(AZURE_METADATA);
    }
}
