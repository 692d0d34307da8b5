package dev.tern.ingest;

import dev.tern.problem.Violations;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document to be made answerable. Either {@code text} or {@code content} is required, not both.
 *
 * @param id its name in citations, such as a path; at most 2,048 characters, without control characters; required
 * @param text plain text, Markdown or HTML
 * @param content the bytes of a file: text, Markdown, HTML or PDF
 * @param mediaType what the content is, if it is known; the content itself has the last word
 * @param metadata what a search can filter by: texts, numbers, truth values, or lists of them; at most 50 keys
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are only read.
public record SourceDocument(
        @Nullable String id,
        @Nullable String text,
        byte @Nullable [] content,
        @Nullable String mediaType,
        @Nullable Map<String, Object> metadata) {
    private static final int LONGEST_ID = 2_048;
    private static final int MOST_KEYS = 50;

    static void validate(@Nullable SourceDocument document, String pointer, Set<String> ids, Violations violations) {
        violations.require(
                document != null && document.hasUsableId(),
                pointer + "/id",
                "is required, at most 2,048 characters and without control characters");
        if (document == null) {
            return;
        }
        violations
                .require(
                        document.text != null || document.content != null,
                        pointer + "/text",
                        "is required, or else content")
                .require(
                        document.text == null || document.content == null,
                        pointer + "/content",
                        "cannot be given with text")
                .require(
                        document.hasUsableMetadata(),
                        pointer + "/metadata",
                        "must be at most 50 keys with texts, numbers, truth values or lists of them")
                .require(
                        document.id == null || ids.add(document.id), pointer + "/id", "is given twice in this request");
    }

    byte[] bytes() {
        if (content != null) {
            return content;
        }
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    Map<String, Object> givenMetadata() {
        return metadata == null ? Map.of() : metadata;
    }

    private boolean hasUsableId() {
        return id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && id.chars().noneMatch(Character::isISOControl);
    }

    private boolean hasUsableMetadata() {
        return metadata == null
                || (metadata.size() <= MOST_KEYS && metadata.values().stream().allMatch(SourceDocument::isUsable));
    }

    private static boolean isUsable(@Nullable Object value) {
        return value instanceof Collection<?> several
                ? several.stream().allMatch(SourceDocument::isSingle)
                : isSingle(value);
    }

    private static boolean isSingle(@Nullable Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }
}
