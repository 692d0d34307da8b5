package dev.tern.http;

import dev.tern.model.ModelList;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** The answers that need no function: the models there are, and the description of the API. */
final class StaticEndpoints {
    private StaticEndpoints() {}

    /** The models that may be asked for; they are read when they are first asked for. */
    static Endpoint models(Supplier<ModelList> models, JsonCodec json) {
        return request ->
                HttpResponse.of(200, MediaTypes.JSON, json.encode(models.get())).with("Cache-Control", "no-store");
    }

    /** {@code docs/openapi.yaml}, which the build turns into JSON. */
    static Endpoint openApi() {
        return request -> HttpResponse.of(200, MediaTypes.JSON, Body.of(resource("/dev/tern/http/openapi.json")));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = StaticEndpoints.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the jar lacks " + name);
            }
            return in.readAllBytes();
        }
    }
}
