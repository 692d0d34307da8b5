package dev.tern.conformance.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * An event of Event Grid's about a blob, in its own schema.
 *
 * @see <a href="https://learn.microsoft.com/azure/event-grid/event-schema-blob-storage">Blob Storage as a source</a>
 */
final class GridBlobEvent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GridBlobEvent() {}

    static ObjectNode of(Notice notice) {
        boolean changed = notice.kind() == Notice.Kind.CHANGED;
        ObjectNode event = JSON.createObjectNode();
        event.put(
                "topic",
                "/subscriptions/faa080af-c1d8-40ad-9cce-e1a450ca5b57/resourceGroups/tern/providers/Microsoft.Storage"
                        + "/storageAccounts/" + AzuriteObjects.ACCOUNT);
        event.put("subject", "/blobServices/default/containers/" + ObjectService.BUCKET + "/blobs/" + notice.key());
        event.put("eventType", changed ? "Microsoft.Storage.BlobCreated" : "Microsoft.Storage.BlobDeleted");
        event.put("id", notice.id());
        ObjectNode data = event.putObject("data");
        data.put("api", changed ? "PutBlob" : "DeleteBlob");
        data.put("requestId", "beb21a5e-401e-002b-3749-928517000000");
        data.put("contentType", "text/plain");
        if (changed) {
            data.put("contentLength", notice.size());
        }
        data.put("blobType", "BlockBlob");
        // Event Grid does not encode the key.
        data.put(
                "url",
                "https://" + AzuriteObjects.ACCOUNT + ".blob.core.windows.net/" + ObjectService.BUCKET + "/"
                        + notice.key());
        data.put("sequencer", "0000000000000000000000000000B00D0000000005b058d3");
        event.put("dataVersion", "").put("metadataVersion", "1");
        event.put("eventTime", Instant.now().toString());
        return event;
    }
}
