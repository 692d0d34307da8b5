package dev.tern.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The case files: those that are shipped, and those of a user's own. */
public final class CaseFiles {
    private static final List<String> TOPICS = List.of(
            "status-and-headers",
            "request-headers",
            "bodies",
            "json",
            "large-bodies",
            "query-and-path",
            "methods",
            "errors",
            "functions",
            "malformed",
            "documents",
            "chat-and-rag",
            "streaming",
            "models",
            "concurrency",
            "context",
            "shipped");

    private CaseFiles() {}

    /** The shipped cases, topic by topic. */
    public static List<Case> shipped() {
        List<Case> cases = new ArrayList<>();
        for (String topic : TOPICS) {
            String file = topic + ".json";
            try (InputStream in = CaseFiles.class.getResourceAsStream(file)) {
                if (in == null) {
                    throw new MalformedCaseException("the jar lacks the case file " + file);
                }
                cases.addAll(read(file, in.readAllBytes()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the case file " + file, e);
            }
        }
        return withoutDuplicates(cases);
    }

    /**
     * The cases of all {@code .json} files of a folder, in the order of their names.
     *
     * @throws MalformedCaseException if a file cannot be used
     * @throws IOException if a file cannot be read
     */
    public static List<Case> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new MalformedCaseException("there is no .json file with cases in " + folder);
        }
        List<Case> cases = new ArrayList<>();
        for (Path file : files) {
            cases.addAll(read(file.toString(), Files.readAllBytes(file)));
        }
        return withoutDuplicates(cases);
    }

    static List<Case> read(String file, byte[] bytes) {
        JsonNode root = parsed(file, bytes);
        if (!root.isArray()) {
            throw new MalformedCaseException(file + " must be an array of cases");
        }
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            cases.add(CaseReader.read(CaseNode.of(file, i, root.get(i))));
        }
        return withoutDuplicates(cases);
    }

    private static JsonNode parsed(String file, byte[] bytes) {
        try {
            return StrictJson.read(bytes);
        } catch (IOException e) {
            throw new MalformedCaseException(file + " is not JSON: " + e.getMessage(), e);
        }
    }

    private static List<Case> withoutDuplicates(List<Case> cases) {
        Map<String, Case> byId = new HashMap<>();
        for (Case each : cases) {
            if (byId.put(each.id(), each) != null) {
                throw new MalformedCaseException("case " + each.id() + ", id is given twice");
            }
        }
        return List.copyOf(cases);
    }
}
