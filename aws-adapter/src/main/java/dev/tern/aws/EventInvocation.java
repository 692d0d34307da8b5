package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tern.http.Headers;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event, the front door and Lambda say of the call.
 *
 * @param context absent when the handler is called by hand
 * @param callersChecked whether a load balancer in front signs users in
 */
record EventInvocation(
        EventFields event, FrontDoor frontDoor, @Nullable Context context, boolean callersChecked) {
    private static final Duration UNTOLD = Duration.ofSeconds(60);
    // Where Lambda's Java runtime puts the trace of the call that a thread works for.
    private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

    Invocation toInvocation(Headers headers) {
        return Invocation.firstUsable(requestIds(headers), traceParents(headers), deadline())
                .by(EventCaller.of(event.root(), frontDoor, headers, callersChecked)
                        .orElse(null));
    }

    private List<String> requestIds(Headers headers) {
        Stream<@Nullable String> platforms = Stream.of(
                context == null ? null : context.getAwsRequestId(),
                event.root().at("/requestContext/requestId").textValue());
        return Stream.concat(headers.all("X-Request-Id").stream(), platforms.filter(Objects::nonNull))
                .toList();
    }

    private static List<String> traceParents(Headers headers) {
        Stream<String> xRay = Stream.concat(
                headers.all("X-Amzn-Trace-Id").stream(), Stream.ofNullable(System.getProperty(TRACE_PROPERTY)));
        return Stream.concat(
                        headers.all("traceparent").stream(),
                        xRay.map(XRayTrace::toTraceParent).flatMap(Optional::stream))
                .toList();
    }

    private Instant deadline() {
        Stream<Duration> lambdas =
                context == null ? Stream.empty() : Stream.of(Duration.ofMillis(context.getRemainingTimeInMillis()));
        Duration left = Stream.concat(lambdas, frontDoor.patience().stream())
                .min(Duration::compareTo)
                .orElse(UNTOLD);
        return Instant.now().plus(left);
    }
}
