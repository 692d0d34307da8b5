package dev.tern.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The folder that Azure's host takes for an app.
 *
 * @param jar the program
 * @param metadata what the host reads before it loads the jar
 * @param keepWarm whether the timer that keeps Tern warm is a part of it: its calls cost money
 */
record AzureApp(TernJar jar, Map<String, byte[]> metadata, boolean keepWarm) {
    static final String JAR = "tern.jar";

    private static final String TIMER = "keepWarm/function.json";

    static AzureApp of(TernJar jar, boolean keepWarm) throws IOException {
        Map<String, byte[]> metadata = jar.azureMetadata();
        if (keepWarm && !metadata.containsKey(TIMER)) {
            throw new IOException(
                    jar.path() + " has no timer to keep it warm: is its tern-azure-adapter an older one?");
        }
        return new AzureApp(jar, metadata, keepWarm);
    }

    /** What it may consist of, in a folder of this name, which ends with a slash. */
    Set<String> names(String app) {
        Set<String> names = metadata.keySet().stream().map(app::concat).collect(Collectors.toCollection(TreeSet::new));
        names.add(app + JAR);
        return names;
    }

    /** Writes it. Returns each file under its name in the app. */
    Map<String, Path> writeTo(OutputFolder folder, String app) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : metadata.entrySet()) {
            if (keepWarm || !file.getKey().equals(TIMER)) {
                files.put(file.getKey(), Files.write(folder.file(app + file.getKey()), file.getValue()));
            }
        }
        if (!keepWarm) {
            folder.remove(app + TIMER);
        }
        Path copy = Files.copy(jar.path(), folder.file(app + JAR), StandardCopyOption.REPLACE_EXISTING);
        files.put(JAR, copy);
        return files;
    }
}
