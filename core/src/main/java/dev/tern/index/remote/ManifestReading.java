package dev.tern.index.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manifest, field by field: a reader that has just started reads it first, and a mapper of objects would take a
 * tenth of a second to find out how. Fields that a later version may add are passed over.
 */
final class ManifestReading implements AutoCloseable {
    private final JsonParser in;

    private ManifestReading(byte[] json) throws IOException {
        in = new JsonFactory().createParser(json);
    }

    static Manifest read(byte[] json) throws IOException {
        try (ManifestReading reading = new ManifestReading(json)) {
            reading.in.nextToken();
            return reading.manifest();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Manifest manifest() throws IOException {
        int layout = 0;
        long commit = 0;
        List<String> recent = List.of();
        List<CommitFile> files = List.of();
        List<Dropped> dropped = List.of();
        for (String field = first(); field != null; field = next()) {
            switch (field) {
                case "layout" -> layout = in.getIntValue();
                case "commit" -> commit = in.getLongValue();
                case "recent" -> recent = all(this::string);
                case "files" -> files = all(this::file);
                case "dropped" -> dropped = all(this::dropped);
                default -> in.skipChildren();
            }
        }
        return new Manifest(layout, commit, recent, files, dropped);
    }

    private CommitFile file() throws IOException {
        String name = null;
        String attempt = null;
        long bytes = 0;
        String checksum = null;
        byte[] content = null;
        TextPart text = null;
        for (String field = first(); field != null; field = next()) {
            switch (field) {
                case "name" -> name = string();
                case "attempt" -> attempt = string();
                case "bytes" -> bytes = in.getLongValue();
                case "checksum" -> checksum = string();
                case "content" -> content = in.getBinaryValue();
                case "text" -> text = text();
                default -> in.skipChildren();
            }
        }
        return new CommitFile(given(name), given(attempt), bytes, given(checksum), content, text);
    }

    private TextPart text() throws IOException {
        long from = 0;
        String before = null;
        byte[] first = null;
        byte[] last = null;
        byte[] pieces = null;
        for (String field = first(); field != null; field = next()) {
            switch (field) {
                case "from" -> from = in.getLongValue();
                case "before" -> before = string();
                case "first" -> first = in.getBinaryValue();
                case "last" -> last = in.getBinaryValue();
                case "pieces" -> pieces = in.getBinaryValue();
                default -> in.skipChildren();
            }
        }
        return new TextPart(from, given(before), given(first), given(last), given(pieces));
    }

    private Dropped dropped() throws IOException {
        long at = 0;
        List<String> keys = List.of();
        for (String field = first(); field != null; field = next()) {
            switch (field) {
                case "at" -> at = in.getLongValue();
                case "keys" -> keys = all(this::string);
                default -> in.skipChildren();
            }
        }
        return new Dropped(at, keys);
    }

    private interface Value<T> {
        T read() throws IOException;
    }

    private <T> List<T> all(Value<T> value) throws IOException {
        require(JsonToken.START_ARRAY);
        List<T> all = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            all.add(value.read());
        }
        return List.copyOf(all);
    }

    private String string() throws IOException {
        require(JsonToken.VALUE_STRING);
        return in.getText();
    }

    /** The name of an object's first field, whose value comes next; null if it has none. */
    private @Nullable String first() throws IOException {
        require(JsonToken.START_OBJECT);
        return next();
    }

    private @Nullable String next() throws IOException {
        String field = in.nextFieldName();
        if (field == null) {
            require(JsonToken.END_OBJECT);
        } else {
            in.nextToken();
        }
        return field;
    }

    private void require(JsonToken token) throws IOException {
        if (in.currentToken() != token) {
            throw new JsonParseException(in, "a manifest has " + in.currentToken() + " where " + token + " should be");
        }
    }

    private <T> T given(@Nullable T value) throws IOException {
        if (value == null) {
            throw new JsonParseException(in, "a field of a manifest is missing");
        }
        return value;
    }
}
