package dev.tern.model.openai;

import dev.tern.client.HttpClients;
import dev.tern.snapshot.Renewed;
import java.net.http.HttpClient;
import java.time.Duration;

/** The one client of the process, made for the first call: its threads and connections are shared by all models. */
final class SharedHttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    // HTTP/1.1: closing the connection is what tells a server at once that nobody waits for its answer any more.
    private static final Renewed<HttpClient> CLIENT = new Renewed<>(() -> HttpClients.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build());

    private SharedHttpClient() {}

    static HttpClient get() {
        return CLIENT.get();
    }
}
