package dev.tern.conformance.provider.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a provider gives it, in neutral words.
 *
 * @param text the pieces; one stream event each
 * @param input tokens read, cached ones included; null if the provider does not tell the usage
 * @param output tokens written
 * @param cached the part of the input that came from the provider's cache
 * @param finish {@code stop}, {@code length} or {@code content_filter}; null if the stream ends without one
 * @param pings whether a stream has signs of life between its events
 * @param broken whether an error of the provider's comes after the text of a stream
 */
public record WireAnswer(
        List<String> text,
        @Nullable Integer input,
        int output,
        int cached,
        @Nullable String finish,
        boolean pings,
        boolean broken) {

    /** The pieces together. */
    public String whole() {
        return String.join("", text);
    }

    /** The tokens read that did not come from the cache. */
    int fresh() {
        return input == null ? 0 : input - cached;
    }

    int total() {
        return input == null ? 0 : input + output;
    }
}
