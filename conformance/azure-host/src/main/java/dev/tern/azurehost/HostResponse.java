package dev.tern.azurehost;

import com.google.gson.Gson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What goes on the wire.
 *
 * @param status the HTTP status
 * @param headers one value for each name
 * @param body the bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; the bytes are written once.
public record HostResponse(int status, Map<String, String> headers, byte[] body) {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final Gson GSON = new Gson();

    static HostResponse empty(int status) {
        return new HostResponse(status, Map.of(), new byte[0]);
    }

    /**
     * Of what a method returned.
     *
     * @throws HostException if it is a response message that the worker has not made
     */
    static HostResponse of(@Nullable Object returned, boolean isResponse) {
        if (returned == null) {
            return empty(204);
        }
        if (returned instanceof WorkerResponse response) {
            return of(response);
        }
        if (isResponse) {
            throw new HostException("a response must come from createResponseBuilder: "
                    + returned.getClass().getName());
        }
        Map<String, String> headers = new HashMap<>();
        if (returned instanceof String) {
            headers.put(CONTENT_TYPE, TEXT);
        } else if (!(returned instanceof byte[])) {
            headers.put(CONTENT_TYPE, JSON);
        }
        return new HostResponse(200, headers, bytes(returned));
    }

    /** Of names that differ in case only the first one counts. Text, and no body at all, get a charset; bytes do not. */
    private static HostResponse of(WorkerResponse response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(headers::putIfAbsent);
        Object body = response.getBody();
        if (!(body instanceof byte[])) {
            headers.put(CONTENT_TYPE, withCharset(headers.get(CONTENT_TYPE)));
        }
        return new HostResponse(response.getStatusCode(), headers, body == null ? new byte[0] : bytes(body));
    }

    private static String withCharset(@Nullable String type) {
        if (type == null) {
            return TEXT;
        }
        return type.toLowerCase(Locale.ROOT).contains("charset=") ? type : type + "; charset=utf-8";
    }

    private static byte[] bytes(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        String text = value instanceof String string ? string : GSON.toJson(value);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
