package dev.tern.document;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.tern.text.Passage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Reads documents in tests. */
final class Reading {
    static {
        // They tell of every oddity in the PDFs, and quote it.
        for (String name : List.of("org.apache.pdfbox", "org.apache.fontbox")) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }

    private Reading() {}

    static DocumentText read(byte[] content) {
        return DocumentReader.standard().read(content, null, null);
    }

    static DocumentText read(String content, String name) {
        return DocumentReader.standard().read(content.getBytes(StandardCharsets.UTF_8), null, name);
    }

    static List<String> texts(DocumentText document) {
        return document.passages().stream().map(Passage::text).toList();
    }

    static UnreadableDocumentException refusal(byte[] content) {
        return refusal(DocumentReader.standard(), content);
    }

    static UnreadableDocumentException refusal(DocumentReader reader, byte[] content) {
        return catchThrowableOfType(UnreadableDocumentException.class, () -> reader.read(content, null, null));
    }
}
