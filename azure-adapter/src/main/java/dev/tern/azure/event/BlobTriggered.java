package dev.tern.azure.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.delivery.Delivery;
import dev.tern.delivery.EventJson;
import dev.tern.delivery.Occurrence;
import dev.tern.delivery.UnreadableException;
import io.cloudevents.CloudEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A blob that made the host call the <a href="https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-blob-trigger">
 * blob trigger</a>. It is called for new and changed blobs, never for deleted ones.
 *
 * <table>
 * <caption>The attributes of the CloudEvent</caption>
 * <tr><td>{@code id}</td><td>the invocation's: the host does not say which version of the blob it saw</td></tr>
 * <tr><td>{@code source}</td><td>{@code azure:blob}</td></tr>
 * <tr><td>{@code type}</td><td>{@code com.microsoft.azure.functions.BlobTriggered}</td></tr>
 * <tr><td>{@code subject}</td><td>{@code BlobTrigger}: container, slash and key</td></tr>
 * <tr><td>{@code data}</td><td>{@code {"blobTrigger": …, "uri": …}}</td></tr>
 * </table>
 */
public final class BlobTriggered {
    static final String TYPE = "com.microsoft.azure.functions.BlobTriggered";

    private BlobTriggered() {}

    /**
     * What the trigger says. Never fails.
     *
     * @param path container, slash and key, not encoded
     * @param uri the blob's address; the host may give it in quotes
     * @param invocation the id of the call
     */
    public static Delivery delivery(@Nullable String path, @Nullable String uri, String invocation) {
        ObjectNode data = json(path, uri);
        Occurrence what = occurrence(data);
        CloudEvent event = AzureForm.of(invocation, "azure:blob", TYPE)
                .subject(new EventFields(data).text("blobTrigger").orElse(null))
                .jsonIfAny(data)
                .build();
        return new Delivery(event, what);
    }

    /** The same as JSON. */
    public static ObjectNode json(@Nullable String path, @Nullable String uri) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("blobTrigger", Objects.requireNonNullElse(path, ""))
                .put("uri", unquoted(Objects.requireNonNullElse(uri, "")));
    }

    static Occurrence occurrence(JsonNode data) {
        EventFields fields = new EventFields(data);
        try {
            BlobAddress address = BlobAddress.parse(fields.needed("uri"), "Uri");
            String key = fields.needed("blobTrigger");
            String subject = "/containers/" + key.replaceFirst("/", "/blobs/");
            return new Occurrence.ObjectChanged(address.object(subject, null, null));
        } catch (UnreadableException e) {
            return new Occurrence.Unreadable(e.sentence());
        }
    }

    private static String unquoted(String uri) {
        boolean quoted = uri.length() > 1 && uri.startsWith("\"") && uri.endsWith("\"");
        return quoted ? EventJson.value(uri).map(JsonNode::asText).orElse(uri) : uri;
    }
}
