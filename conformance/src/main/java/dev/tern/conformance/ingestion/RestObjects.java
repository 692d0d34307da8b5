package dev.tern.conformance.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A store of objects that is spoken to in HTTP; what the clouds' interfaces have in common. */
abstract class RestObjects implements ObjectService {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * A part of a list of keys.
     *
     * @param next what the next part is asked by; empty on the last
     */
    record Page(List<String> keys, String next) {}

    abstract URI object(String key);

    abstract HttpRequest.Builder upload(String key, byte[] content);

    abstract URI listing(String prefix, String next);

    abstract Page page(String answer) throws IOException;

    @Override
    public void put(String key, byte[] content) throws IOException {
        send(upload(key, content));
    }

    @Override
    public void delete(String key) throws IOException {
        send(HttpRequest.newBuilder(object(key)).DELETE());
    }

    @Override
    public String get(String key) throws IOException {
        return send(HttpRequest.newBuilder(object(key)));
    }

    @Override
    public List<String> keys(String prefix) throws IOException {
        List<String> keys = new ArrayList<>();
        String next = "";
        do {
            Page page = page(send(HttpRequest.newBuilder(listing(prefix, next))));
            keys.addAll(page.keys());
            next = page.next();
        } while (!next.isEmpty());
        return keys;
    }

    final String send(HttpRequest.Builder unsent) throws IOException {
        HttpRequest request = unsent.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            boolean gone = answer.statusCode() == NOT_FOUND && request.method().equals("DELETE");
            if (answer.statusCode() >= 300 && !gone) {
                throw new IOException(
                        request.method() + " " + request.uri().getPath() + " was answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the store of objects", e);
        }
    }

    static HttpRequest.BodyPublisher body(byte[] content) {
        return content.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    static String encodedPath(String key) {
        return encoded(key).replace("%2F", "/");
    }

    /** What stands in the elements of this name, in the order of the text. */
    static List<String> elements(String xml, String name) {
        List<String> found = new ArrayList<>();
        Matcher each = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        while (each.find()) {
            found.add(each.group(1));
        }
        return found;
    }

    /** That of the first, or nothing. */
    static String element(String xml, String name) {
        return elements(xml, name).stream().findFirst().orElse("");
    }
}
