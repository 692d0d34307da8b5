package dev.tern.conformance.wire;

import dev.tern.http.Body;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A front door behind an address, spoken to in HTTP/1.1, the one version that all of them know. */
public final class HttpFront implements Front {
    // The client writes these itself and refuses to be told.
    private static final Set<String> CLIENTS_OWN = Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final HttpClient client;
    private final URI base;
    private final List<Field> always;
    private final Duration timeout;

    /**
     * A front door.
     *
     * @param base scheme, host and port, and a path that comes before that of every request
     * @param always headers that every request carries, such as an API key
     * @param timeout how long one answer may take
     */
    public HttpFront(URI base, List<Field> always, Duration timeout) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.base = base;
        this.always = List.copyOf(always);
        this.timeout = timeout;
    }

    @Override
    public WireResponse exchange(WireRequest request) throws IOException {
        try {
            return response(client.send(toHttp(request), BodyHandlers.ofByteArray()));
        } catch (ConnectException e) {
            throw new ConnectException("nobody answers at " + base);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + base, e);
        }
    }

    private HttpRequest toHttp(WireRequest request) {
        String root = base.toString().replaceFirst("/$", "");
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(root + request.target()))
                .timeout(timeout)
                .method(request.method(), publisher(request));
        always.forEach(field -> builder.header(field.name(), field.value()));
        for (Field field : request.headers()) {
            if (!CLIENTS_OWN.contains(field.name().toLowerCase(Locale.ROOT))) {
                builder.header(field.name(), field.value());
            }
        }
        return builder.build();
    }

    private static BodyPublisher publisher(WireRequest request) {
        return request.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(request.body().bytes());
    }

    private static WireResponse response(HttpResponse<byte[]> response) {
        List<Field> fields = new ArrayList<>();
        response.headers().map().forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        return new WireResponse(response.statusCode(), fields, Body.of(response.body()));
    }
}
