package dev.tern.onejar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Dockerfile, as far as Tern's own go: an instruction a line, and none that a build would do and this would not know.
 *
 * @param instructions each as its word and the rest of its line
 */
record Dockerfile(List<Map.Entry<String, String>> instructions) {
    private static final Set<String> KNOWN = Set.of("ARG", "FROM", "COPY", "ENV", "RUN", "USER", "ENTRYPOINT");

    static Dockerfile read(Path file) throws IOException {
        return new Dockerfile(Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Dockerfile::instruction)
                .toList());
    }

    private static Map.Entry<String, String> instruction(String line) {
        String[] parts = line.split(" ", 2);
        if (!KNOWN.contains(parts[0]) || line.endsWith("\\")) {
            throw new IllegalArgumentException("this test does not know what a build does with: " + line);
        }
        return Map.entry(parts[0], parts[1]);
    }

    List<String> all(String word) {
        return instructions.stream()
                .filter(each -> each.getKey().equals(word))
                .map(Map.Entry::getValue)
                .toList();
    }

    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>();
        for (String line : all("ENV")) {
            for (String each : line.split(" ")) {
                variables.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
            }
        }
        return variables;
    }

    List<String> entryPoint() throws IOException {
        return new ObjectMapper().readValue(all("ENTRYPOINT").get(0), new TypeReference<>() {});
    }
}
