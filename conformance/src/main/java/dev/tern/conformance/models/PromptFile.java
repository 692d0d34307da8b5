package dev.tern.conformance.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of prompts in UTF-8: one a line, or, if the first of them begins with a brace, JSON objects with a
 * {@code prompt} and perhaps a {@code system}, one a line. Blank lines and lines that begin with {@code #} are skipped.
 */
public final class PromptFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> KNOWN = Set.of("prompt", "system");
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final Path file;
    private final List<ModelPrompt> prompts = new ArrayList<>();
    private @Nullable Boolean json;

    private PromptFile(Path file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws IOException if it is not there or cannot be read
     * @throws MalformedPromptException if a line is no prompt, or there is none at all
     */
    public static List<ModelPrompt> read(Path file) throws IOException {
        PromptFile reading = new PromptFile(file);
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? lines.get(i).replace(BYTE_ORDER_MARK, "") : lines.get(i);
            reading.add(line.strip(), i + 1);
        }
        if (reading.prompts.isEmpty()) {
            throw MalformedPromptException.of(file, "there is no prompt in it");
        }
        return List.copyOf(reading.prompts);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw MalformedPromptException.of(file, "is not text in UTF-8");
        }
    }

    private void add(String line, int number) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        if (json == null) {
            json = line.startsWith("{");
        }
        prompts.add(json ? parsed(line, number) : new ModelPrompt(line, null));
    }

    private ModelPrompt parsed(String line, int number) {
        JsonNode object = object(line, number);
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            if (!KNOWN.contains(names.next())) {
                throw MalformedPromptException.of(file, number, "only prompt and system may stand in it");
            }
        }
        String system = object.has("system") ? text(object.path("system"), "system", number) : null;
        return new ModelPrompt(text(object.path("prompt"), "prompt", number), system);
    }

    private JsonNode object(String line, int number) {
        try {
            JsonNode object = JSON.readTree(line);
            if (object.isObject()) {
                return object;
            }
        } catch (JsonProcessingException quotesTheLine) {
            // Not even as a cause: its message holds words of the line.
        }
        throw MalformedPromptException.of(file, number, "expected a JSON object with a prompt");
    }

    private String text(JsonNode value, String name, int number) {
        if (!value.isTextual() || value.asText().isBlank()) {
            throw MalformedPromptException.of(file, number, "expected a text as " + name);
        }
        return value.asText();
    }
}
