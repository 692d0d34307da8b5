package dev.tern.azurehost;

import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The worker's response message, which is its own builder and has one value of a name, the last one given. */
final class WorkerResponse implements HttpResponseMessage, HttpResponseMessage.Builder {
    private final Map<String, String> headers = new HashMap<>();
    private HttpStatusType status = HttpStatus.OK;
    private @Nullable Object body;

    @Override
    public HttpStatusType getStatus() {
        return status;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public @Nullable Object getBody() {
        return body;
    }

    Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    @Override
    public HttpResponseMessage.Builder status(HttpStatusType given) {
        status = given;
        return this;
    }

    @Override
    public HttpResponseMessage.Builder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    @Override
    public HttpResponseMessage.Builder body(@Nullable Object given) {
        body = given;
        return this;
    }

    @Override
    public HttpResponseMessage build() {
        return this;
    }
}
