package dev.tern.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The answers that need no function: health, and the description of the API. */
final class StaticEndpoints {
    private StaticEndpoints() {}

    private record Health(String status, String version) {}

    /** Up, and which version: the same on every cloud. */
    static Endpoint health(JsonCodec json) {
        return request -> HttpResponse.of(200, MediaTypes.JSON, json.encode(new Health("up", version())))
                .with("Cache-Control", "no-store");
    }

    /** {@code docs/openapi.yaml}, which the build turns into JSON. */
    static Endpoint openApi() {
        return request -> HttpResponse.of(200, MediaTypes.JSON, Body.of(resource("/dev/tern/http/openapi.json")));
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = open("/dev/tern/version.properties")) {
            properties.load(in);
        }
        return properties.getProperty("version", "unknown");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream in = StaticEndpoints.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the jar lacks " + name);
        }
        return in;
    }
}
