package dev.tern.conformance.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * An event in a file.
 *
 * @param name of the file
 * @param content as it is in the file
 * @param expected what is to become of it; null if the folder does not say
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
public record EventFile(String name, byte[] content, @Nullable String expected) {

    /** The content as text. */
    public String text() {
        return new String(content, UTF_8);
    }
}
