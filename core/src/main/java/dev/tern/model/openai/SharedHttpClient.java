package dev.tern.model.openai;

import java.net.http.HttpClient;
import java.time.Duration;

/** The one client of the process, made for the first call: its threads and connections are shared by all models. */
final class SharedHttpClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private SharedHttpClient() {}

    private static final class Holder {
        // HTTP/1.1: closing the connection is what tells a server at once that nobody waits for its answer any more.
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    static HttpClient get() {
        return Holder.CLIENT;
    }
}
