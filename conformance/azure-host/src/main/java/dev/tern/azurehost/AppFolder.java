package dev.tern.azurehost;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A folder as it is deployed: host.json, a folder with a function.json for each function, and the jar. */
final class AppFolder {
    private final Path root;

    AppFolder(Path root) {
        this.root = root;
    }

    HostJson host(Map<String, String> environment) throws IOException {
        return HostJson.read(json(root.resolve("host.json")), environment);
    }

    List<FunctionJson> functions() throws IOException {
        List<FunctionJson> functions = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            for (Path folder : folders.sorted().toList()) {
                Path file = folder.resolve("function.json");
                if (Files.isRegularFile(file)) {
                    functions.add(FunctionJson.read(folder.getFileName().toString(), json(file)));
                }
            }
        }
        if (functions.isEmpty()) {
            throw new HostException("no function.json below " + root);
        }
        return functions;
    }

    /** The class path: every scriptFile, and the jars of the folder lib next to it. */
    List<URL> classPath(List<FunctionJson> functions) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        for (FunctionJson function : functions) {
            Path jar = root.resolve(function.function())
                    .resolve(function.scriptFile())
                    .normalize();
            if (!Files.isRegularFile(jar)) {
                throw new HostException(function.function() + "/function.json: there is no " + function.scriptFile());
            }
            files.add(jar);
            files.addAll(jars(jar.resolveSibling("lib")));
        }
        List<URL> urls = new ArrayList<>();
        for (Path file : files) {
            urls.add(url(file));
        }
        return urls;
    }

    private static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    private static JsonObject json(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new HostException(file + " is not a JSON object", e);
        }
    }
}
