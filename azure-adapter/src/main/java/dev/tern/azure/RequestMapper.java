package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.TraceContext;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the worker's message to the neutral request. Pure: what it needs of the environment is handed in. */
final class RequestMapper {
    private RequestMapper() {}

    static HttpRequest toRequest(
            HttpRequestMessage<Optional<String>> message,
            @Nullable ExecutionContext context,
            HostSettings settings,
            Instant now) {
        Headers headers = headers(message.getHeaders());
        Address address = Address.of(message);
        return new HttpRequest(
                message.getHttpMethod().name(),
                settings.withoutPrefix(address.path()),
                address.query(),
                headers,
                TriggerBody.of(message, headers).bytes(),
                invocation(headers, context, now.plus(settings.timeLimit()))
                        .by(SignedInCaller.of(headers, settings).orElse(null)));
    }

    private static Headers headers(Map<String, String> received) {
        Map<String, List<String>> fields = new HashMap<>();
        received.forEach((name, value) -> fields.put(name, List.of(value)));
        return Headers.received(fields);
    }

    private static Invocation invocation(Headers headers, @Nullable ExecutionContext context, Instant deadline) {
        Optional<ExecutionContext> known = Optional.ofNullable(context);
        return Invocation.firstUsable(
                either(headers.first("X-Request-Id"), known.map(ExecutionContext::getInvocationId)),
                either(
                        headers.first("traceparent"),
                        known.map(ExecutionContext::getTraceContext).map(TraceContext::getTraceparent)),
                deadline);
    }

    private static List<String> either(Optional<String> callers, Optional<String> platforms) {
        return Stream.of(callers, platforms).flatMap(Optional::stream).toList();
    }
}
