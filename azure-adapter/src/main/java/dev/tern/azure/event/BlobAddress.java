package dev.tern.azure.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.UnreadableException;
import dev.tern.state.StoreAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a blob is, as its address says: {@code https://ACCOUNT.blob.core.windows.net/CONTAINER/KEY}, with any suffix of a
 * cloud or zone, or of Azurite {@code http://127.0.0.1:PORT/ACCOUNT/CONTAINER/KEY}. Event Grid
 * <a href="https://github.com/Azure/azure-sdk-for-net/issues/23634">does not encode the key</a>, which the event's subject
 * has as well; a key that is not the same in both is percent-encoded, as in any address.
 *
 * @param account the storage account
 * @param container in it
 * @param path what stands behind the container, as it is in the address
 */
record BlobAddress(String account, String container, String path) {
    private static final Pattern HOSTED =
            Pattern.compile("https?://([a-z0-9]{3,24})\\.[^/?#]+/([^/?#]+)/([^?#].*)", Pattern.DOTALL);
    private static final Pattern LOCAL = Pattern.compile(
            "https?://(?:127\\.0\\.0\\.1|localhost)(?::\\d+)?/([a-z0-9]{3,24})/([^/?#]+)/([^?#].*)", Pattern.DOTALL);
    private static final String CONTAINERS = "/containers/";
    private static final String BLOBS = "/blobs/";

    /**
     * Reads one.
     *
     * @param name of the field that it is in
     */
    static BlobAddress parse(String url, String name) throws UnreadableException {
        Matcher local = LOCAL.matcher(url);
        Matcher form = local.matches() ? local : HOSTED.matcher(url);
        if (!form.matches()) {
            throw new UnreadableException(name + " is not the address of a blob");
        }
        return new BlobAddress(form.group(1), form.group(2), form.group(3));
    }

    /**
     * The object.
     *
     * @param subject of the event, which ends with {@code /containers/CONTAINER/blobs/KEY}; may be empty
     */
    ObjectReference object(String subject, @Nullable String version, @Nullable Long size) throws UnreadableException {
        StoreAddress store = new StoreAddress("azblob", account, container);
        String tag = version == null ? null : version.replace("\"", "");
        return new ObjectReference(store, key(subject), tag, size);
    }

    /** Whether the key is in the address as it is, since the subject of the event has it so. */
    boolean isPlain(String subject) {
        return subject.endsWith(CONTAINERS + container + BLOBS + path);
    }

    /** The same address, if the key is in it as it is, with the key percent-encoded. */
    BlobAddress encoded() {
        return new BlobAddress(
                account, container, URLEncoder.encode(path, UTF_8).replace("+", "%20"));
    }

    private String key(String subject) throws UnreadableException {
        String key = isPlain(subject) ? path : decoded(path.split("[?#]", 2)[0]);
        // https://github.com/Azure-Samples/azure-event-grid-viewer/issues/9
        if (key.indexOf('\uFFFD') >= 0) {
            throw new UnreadableException("characters of the blob's key were lost on the way");
        }
        return key;
    }

    private static String decoded(String path) throws UnreadableException {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            // Its message repeats what could not be decoded.
            throw new UnreadableException("the key in the blob's address is not percent-encoded");
        }
    }
}
