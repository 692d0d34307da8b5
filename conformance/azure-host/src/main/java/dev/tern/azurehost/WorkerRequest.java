package dev.tern.azurehost;

import com.microsoft.azure.functions.HttpRequestMessage;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as the host hands it to the worker, made from its parts on the wire. Tests of entry points use it to get the
 * message that Azure's worker would bind, so that they need no imitation of their own.
 */
public final class WorkerRequest {
    private final String method;
    private final String url;
    private final @Nullable String rawQuery;
    private final Map<String, String> headers;
    private final HostBody body;

    /**
     * A request.
     *
     * @param method the HTTP method
     * @param target path and query as written, percent-encoded
     * @param headers name to lines; {@code Host} is localhost where it is missing, and {@code Content-Length} is that of
     *     the body where neither it nor {@code Transfer-Encoding} is there
     * @param body the bytes
     */
    public WorkerRequest(String method, String target, Map<String, List<String>> headers, byte[] body) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        this.method = method.toUpperCase(Locale.ROOT);
        this.rawQuery = question < 0 ? null : target.substring(question + 1);
        this.headers = HeaderMap.of(completed(headers, body.length));
        this.body = HostBody.of(this.headers, body);
        this.url = "http://" + this.headers.get("host") + HostPath.encode(HostPath.decode(path))
                + (rawQuery == null || rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }

    /**
     * The message for a parameter of this type.
     *
     * @param parameterType {@link HttpRequestMessage} of some type; that of a raw one is Object
     * @throws RuntimeException if the worker would fail the call, which Azure answers with an empty 500
     */
    public HttpRequestMessage<?> bind(Type parameterType) {
        if (parameterType instanceof ParameterizedType generic && generic.getRawType() == HttpRequestMessage.class) {
            return message(BodyConversion.convert(body, generic.getActualTypeArguments()[0]));
        }
        if (parameterType == HttpRequestMessage.class) {
            return message(BodyConversion.convert(body, Object.class));
        }
        throw new HostException("an HTTP trigger cannot be bound to " + parameterType.getTypeName());
    }

    /**
     * The message for a parameter {@code HttpRequestMessage<Optional<String>>}, which every request can be bound to.
     */
    public HttpRequestMessage<Optional<String>> bindText() {
        return new WorkerMessage<>(
                method, url, QueryMap.of(rawQuery), headers, text(BodyConversion.convert(body, String.class)));
    }

    Map<String, String> headers() {
        return headers;
    }

    private static Optional<String> text(@Nullable Object value) {
        return Optional.ofNullable((String) value);
    }

    @SuppressWarnings("NullAway") // A message of no body has null, where its type is not Optional.
    private HttpRequestMessage<?> message(@Nullable Object value) {
        return new WorkerMessage<>(method, url, QueryMap.of(rawQuery), headers, value);
    }

    private static Map<String, List<String>> completed(Map<String, List<String>> given, int length) {
        Map<String, List<String>> all = new HashMap<>();
        given.forEach((name, lines) -> all.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                .addAll(lines));
        all.putIfAbsent("host", List.of("localhost"));
        if (length > 0 && !all.containsKey("transfer-encoding")) {
            all.putIfAbsent("content-length", List.of(Integer.toString(length)));
        }
        return all;
    }
}
