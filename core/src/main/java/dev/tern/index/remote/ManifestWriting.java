package dev.tern.index.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Writes a manifest as JSON. */
final class ManifestWriting implements AutoCloseable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final JsonGenerator out;

    private ManifestWriting() throws IOException {
        out = new JsonFactory().createGenerator(bytes);
    }

    static byte[] write(Manifest manifest) throws IOException {
        try (ManifestWriting writing = new ManifestWriting()) {
            writing.manifest(manifest);
            writing.out.flush();
            return writing.bytes.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void manifest(Manifest manifest) throws IOException {
        out.writeStartObject();
        out.writeNumberField("layout", manifest.layout());
        out.writeNumberField("commit", manifest.commit());
        strings("recent", manifest.recent());
        out.writeArrayFieldStart("files");
        for (CommitFile file : manifest.files()) {
            file(file);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("dropped");
        for (Dropped dropped : manifest.dropped()) {
            dropped(dropped);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void file(CommitFile file) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", file.name());
        out.writeStringField("attempt", file.attempt());
        out.writeNumberField("bytes", file.bytes());
        out.writeStringField("checksum", file.checksum());
        if (file.content() != null) {
            out.writeBinaryField("content", file.content());
        }
        if (file.text() != null) {
            text(file.text());
        }
        out.writeEndObject();
    }

    private void text(TextPart text) throws IOException {
        out.writeObjectFieldStart("text");
        out.writeNumberField("from", text.from());
        out.writeStringField("before", text.before());
        out.writeBinaryField("first", text.first());
        out.writeBinaryField("last", text.last());
        out.writeBinaryField("pieces", text.pieces());
        out.writeEndObject();
    }

    private void dropped(Dropped dropped) throws IOException {
        out.writeStartObject();
        out.writeNumberField("at", dropped.at());
        strings("keys", dropped.keys());
        out.writeEndObject();
    }

    private void strings(String name, List<String> all) throws IOException {
        out.writeArrayFieldStart(name);
        for (String each : all) {
            out.writeString(each);
        }
        out.writeEndArray();
    }
}
