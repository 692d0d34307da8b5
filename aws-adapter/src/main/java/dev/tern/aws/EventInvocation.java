package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tern.http.Headers;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
        List<String> ids = new ArrayList<>(headers.all("X-Request-Id"));
        addIfTold(context == null ? null : context.getAwsRequestId(), ids);
        addIfTold(event.root().path("requestContext").path("requestId").textValue(), ids);
        return ids;
    }

    private static List<String> traceParents(Headers headers) {
        List<String> traces = new ArrayList<>(headers.all("X-Amzn-Trace-Id"));
        addIfTold(System.getProperty(TRACE_PROPERTY), traces);
        List<String> parents = new ArrayList<>(headers.all("traceparent"));
        for (String trace : traces) {
            addIfTold(XRayTrace.toTraceParent(trace).orElse(null), parents);
        }
        return parents;
    }

    private static void addIfTold(@Nullable String text, List<String> to) {
        if (text != null) {
            to.add(text);
        }
    }

    private Instant deadline() {
        Duration door = frontDoor.patience().orElse(null);
        Duration lambda = context == null ? null : Duration.ofMillis(context.getRemainingTimeInMillis());
        if (door == null || lambda == null) {
            return Instant.now().plus(Objects.requireNonNullElse(door == null ? lambda : door, UNTOLD));
        }
        return Instant.now().plus(door.compareTo(lambda) < 0 ? door : lambda);
    }
}
