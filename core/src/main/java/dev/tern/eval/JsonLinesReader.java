package dev.tern.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line, with {@code _id}, {@code text} and perhaps a {@code title}, as BEIR writes them. */
final class JsonLinesReader implements EntryReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final NumberedLines lines;

    JsonLinesReader(Path file) throws IOException {
        lines = new NumberedLines(file);
    }

    @Override
    public @Nullable TestDocument next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        JsonNode entry = parsed(line);
        String title = entry.path("title").asText("").strip();
        return new TestDocument(id(entry.path("_id")), title.isEmpty() ? null : title, text(entry.path("text")));
    }

    private JsonNode parsed(String line) {
        try {
            JsonNode entry = JSON.readTree(line);
            if (entry.isObject()) {
                return entry;
            }
        } catch (JsonProcessingException quotesTheLine) {
            // Not even as a cause: its message holds words of the line.
        }
        throw malformed("expected a JSON object");
    }

    private String id(JsonNode id) {
        if (!(id.isTextual() || id.isIntegralNumber()) || id.asText().isBlank()) {
            throw malformed("expected an _id");
        }
        return id.asText().strip();
    }

    private String text(JsonNode text) {
        if (!text.isTextual()) {
            throw malformed("expected a text");
        }
        return text.asText().strip();
    }

    @Override
    public MalformedCollectionException malformed(String what) {
        return lines.malformed(what);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
