package dev.tern.ingest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * What {@code POST /v1/documents} answers: what happened to each document, in the order of the request.
 *
 * @param results one for each document
 */
public record IngestReceipt(List<Result> results) {

    /**
     * What happened to one document.
     *
     * @param id the document's id
     * @param status what happened
     * @param chunks into how many chunks it was cut; 0 for a document without words
     */
    public record Result(String id, Status status, int chunks) {}

    /** What happened to a document. */
    public enum Status {
        /** It was not in the index, and now is. */
        @JsonProperty("created")
        CREATED,
        /** Its content had changed; the new one has replaced the old. */
        @JsonProperty("updated")
        UPDATED,
        /** Its content had not changed; nothing was done. */
        @JsonProperty("unchanged")
        UNCHANGED
    }
}
