package dev.tern.azure.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What of a request is signed with the key of an account.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key">Authorize with Shared Key</a>
 */
@FunctionalInterface
interface StringToSign {
    /** The headers whose values stand in lines of their own, in this order. */
    List<String> SIGNED = List.of(
            "Content-Encoding",
            "Content-Language",
            "Content-Length",
            "Content-MD5",
            "Content-Type",
            "Date",
            "If-Modified-Since",
            "If-Match",
            "If-None-Match",
            "If-Unmodified-Since",
            "Range");

    /**
     * The text.
     *
     * @param path the whole path that is asked for, with that of the endpoint
     */
    String of(StorageRequest request, String account, String path);

    /** The form of the Blob and Queue services. */
    static String ofBlobOrQueue(StorageRequest request, String account, String path) {
        Map<String, String> headers = request.headers();
        StringBuilder text = new StringBuilder(request.method()).append('\n');
        for (String name : SIGNED) {
            boolean length = name.equals("Content-Length");
            text.append(length ? length(request) : headers.getOrDefault(name, ""))
                    .append('\n');
        }
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-ms-")) {
                text.append(lower).append(':').append(value.strip()).append('\n');
            }
        });
        return text + "/" + account + path
                + request.query().entrySet().stream()
                        .map(each -> "\n" + each.getKey() + ":" + each.getValue())
                        .collect(Collectors.joining());
    }

    /** The form of the Table service. */
    static String ofTable(StorageRequest request, String account, String path) {
        Map<String, String> headers = request.headers();
        return String.join(
                "\n",
                request.method(),
                headers.getOrDefault("Content-MD5", ""),
                headers.getOrDefault("Content-Type", ""),
                headers.getOrDefault("x-ms-date", ""),
                "/" + account + path);
    }

    private static String length(StorageRequest request) {
        long length = request.content().size();
        return length == 0 ? "" : Long.toString(length);
    }
}
