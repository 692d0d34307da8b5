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
import java.util.stream.Stream;

/**
 * The folder that Azure's host takes for an app.
 *
 * @param jar the program
 * @param metadata what the host reads before it loads the jar
 * @param functions the names of those of Tern's functions for events that are a part of it: their calls cost money
 */
record AzureApp(TernJar jar, Map<String, byte[]> metadata, Set<String> functions) {
    static final String JAR = "tern.jar";
    /** The function of the timer that keeps Tern warm. */
    static final String TIMER = "keepWarm";

    /** The app with these of Tern's functions for events. */
    static AzureApp of(TernJar jar, Set<String> functions) throws IOException {
        Map<String, byte[]> metadata = jar.azureMetadata();
        for (String function : functions) {
            if (!metadata.containsKey(file(function))) {
                throw new IOException(
                        jar.path() + " has no function " + function + ": is its tern-azure-adapter an older one?");
            }
        }
        return new AzureApp(jar, metadata, functions);
    }

    /** What it may consist of, in a folder of this name, which ends with a slash. */
    Set<String> names(String app) {
        Set<String> names = metadata.keySet().stream().map(app::concat).collect(Collectors.toCollection(TreeSet::new));
        names.add(app + JAR);
        return names;
    }

    /** Writes it. Returns each file under its name in the app. */
    Map<String, Path> writeTo(OutputFolder folder, String app) throws IOException {
        Set<String> unwanted = unwanted();
        Map<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : metadata.entrySet()) {
            if (!unwanted.contains(file.getKey())) {
                files.put(file.getKey(), Files.write(folder.file(app + file.getKey()), file.getValue()));
            }
        }
        for (String name : unwanted) {
            folder.remove(app + name);
        }
        Path copy = Files.copy(jar.path(), folder.file(app + JAR), StandardCopyOption.REPLACE_EXISTING);
        files.put(JAR, copy);
        return files;
    }

    private Set<String> unwanted() {
        return Stream.concat(Stream.of(TIMER), Stream.of(AzureTrigger.values()).map(AzureTrigger::function))
                .filter(function -> !functions.contains(function))
                .map(AzureApp::file)
                .collect(Collectors.toSet());
    }

    private static String file(String function) {
        return function + "/function.json";
    }
}
