package dev.tern.azurehost;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URI;
import java.util.Map;

/** The worker's request message. */
final class WorkerMessage<T> implements HttpRequestMessage<T> {
    private final String method;
    private final String url;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final T body;

    WorkerMessage(String method, String url, Map<String, String> query, Map<String, String> headers, T body) {
        this.method = method;
        this.url = url;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** Parsed when asked for, as the worker does: a URL that is no URI is the app's problem. */
    @Override
    public URI getUri() {
        return URI.create(url);
    }

    @Override
    public HttpMethod getHttpMethod() {
        return HttpMethod.value(method);
    }

    @Override
    public Map<String, String> getHeaders() {
        return headers;
    }

    @Override
    public Map<String, String> getQueryParameters() {
        return query;
    }

    @Override
    public T getBody() {
        return body;
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
        return new WorkerResponse().status(status);
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
        return new WorkerResponse().status(status);
    }
}
