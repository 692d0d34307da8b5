package dev.tern.azurehost;

import com.microsoft.azure.functions.TraceContext;
import java.util.Map;
import java.util.UUID;

/** The trace of a call: the caller's where it sent one, else a new one, as the host starts an activity for each call. */
final class WorkerTrace implements TraceContext {
    private final String parent;
    private final String state;

    private WorkerTrace(String parent, String state) {
        this.parent = parent;
        this.state = state;
    }

    static WorkerTrace of(Map<String, String> headers) {
        String parent = headers.get("traceparent");
        return new WorkerTrace(parent == null ? fresh() : parent, headers.getOrDefault("tracestate", ""));
    }

    @Override
    public String getTraceparent() {
        return parent;
    }

    @Override
    public String getTracestate() {
        return state;
    }

    @Override
    public Map<String, String> getAttributes() {
        return Map.of();
    }

    private static String fresh() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        String span = UUID.randomUUID().toString().replace("-", "").substring(16);
        return "00-" + trace + "-" + span + "-00";
    }
}
