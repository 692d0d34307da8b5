package dev.tern.azure;

import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatusType;
import dev.tern.http.HttpResponse;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the neutral response to the worker's message, which has room for one value of a header. */
final class ResponseMapper {
    private static final Logger LOG = LoggerFactory.getLogger(ResponseMapper.class);

    private ResponseMapper() {}

    static HttpResponseMessage toMessage(HttpResponse response, HttpRequestMessage<?> request) {
        HttpResponseMessage.Builder builder = request.createResponseBuilder(HttpStatusType.custom(response.status()));
        response.headers().forEach((name, values) -> {
            if (!values.isEmpty()) {
                builder.header(name, single(name, values));
            }
        });
        // Bytes even when there are none: of text, and of nothing, the host changes the Content-Type.
        return builder.body(response.body().bytes()).build();
    }

    private static String single(String name, List<String> values) {
        if (!name.equalsIgnoreCase("Set-Cookie")) {
            return String.join(", ", values);
        }
        // Cookies cannot be joined: a comma may be part of one.
        if (values.size() > 1) {
            LOG.warn("Azure Functions sends one Set-Cookie header only; {} more are lost", values.size() - 1);
        }
        return values.get(0);
    }
}
