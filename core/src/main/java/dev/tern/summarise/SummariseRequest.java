package dev.tern.summarise;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tern.problem.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/summarise} takes.
 *
 * @param text what to summarise, plain text or Markdown; required
 * @param length how long the summary should be; default {@code medium}
 * @param sentences the number of sentences, from 1 to 50, instead of a length
 * @param format one paragraph (the default) or a list of bullets
 * @param focus what the summary should dwell on
 * @param model a tier ({@code fast}, {@code standard}, {@code reasoning}), {@code auto} or a model id; default {@code fast}
 */
public record SummariseRequest(
        @Nullable String text,
        @Nullable Length length,
        @Nullable Integer sentences,
        @Nullable Format format,
        @Nullable String focus,
        @Nullable String model) {

    private static final int MOST_SENTENCES = 50;

    /** A length in words instead of a number of sentences. */
    public enum Length {
        /** Two sentences. */
        @JsonProperty("short")
        SHORT(2),
        /** Four sentences. */
        @JsonProperty("medium")
        MEDIUM(4),
        /** Eight sentences. */
        @JsonProperty("long")
        LONG(8);

        private final int sentences;

        Length(int sentences) {
            this.sentences = sentences;
        }
    }

    /** The form of the summary. */
    public enum Format {
        /** Running text. */
        @JsonProperty("paragraph")
        PARAGRAPH,
        /** One line a sentence, each after a dash. */
        @JsonProperty("bullets")
        BULLETS
    }

    String validText() {
        new Violations()
                .require(text != null && !text.isBlank(), "/text", "is required")
                .require(
                        sentences == null || (sentences >= 1 && sentences <= MOST_SENTENCES),
                        "/sentences",
                        "must be from 1 to " + MOST_SENTENCES)
                .require(sentences == null || length == null, "/sentences", "cannot be given together with length")
                .require(focus == null || !focus.isBlank(), "/focus", "must not be blank")
                .throwIfAny();
        return text == null ? "" : text;
    }

    int wantedSentences() {
        if (sentences != null) {
            return sentences;
        }
        return (length == null ? Length.MEDIUM : length).sentences;
    }
}
