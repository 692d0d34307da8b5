package dev.tern.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tern.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/documents} answers: what happened to each document, in the order of the request, deleted ones
 * last.
 *
 * @param results one for each document
 * @param ephemeral whether the documents are lost with the process; absent where they are kept
 */
public record IngestReceipt(
        List<Result> results,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ephemeral) {

    /**
     * What happened to one document.
     *
     * @param id the document's id
     * @param status what happened
     * @param chunks into how many chunks it is cut; 0 for a document without words
     * @param embedded how many chunks were embedded by this call; those whose words have not changed keep their vectors
     * @param error why it failed; absent otherwise
     */
    public record Result(
            String id,
            Status status,
            int chunks,
            int embedded,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Problem error) {

        static Result of(String id, Status status, int chunks) {
            return new Result(id, status, chunks, 0, null);
        }

        Result embedding(int number) {
            return new Result(id, status, chunks, number, error);
        }
    }

    /** What happened to a document. */
    public enum Status {
        /** It was not in the index, and now is. */
        @JsonProperty("created")
        CREATED,
        /** Its content or metadata had changed; the new has replaced the old. */
        @JsonProperty("updated")
        UPDATED,
        /** Nothing had changed; nothing was done. */
        @JsonProperty("unchanged")
        UNCHANGED,
        /** It is no longer in the index. */
        @JsonProperty("deleted")
        DELETED,
        /** It cannot be read; what the index had under its id is still there. */
        @JsonProperty("failed")
        FAILED
    }
}
