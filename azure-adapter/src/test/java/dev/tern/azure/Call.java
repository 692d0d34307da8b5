package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.TraceContext;
import java.util.Map;
import java.util.logging.Logger;

/** What the worker tells of a call. */
record Call(String invocationId, TraceContext trace) implements ExecutionContext {
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    static Call traced() {
        return new Call("invocation-1", new Trace(TRACE));
    }

    static Call untraced() {
        return new Call("invocation-1", null);
    }

    @Override
    public Logger getLogger() {
        return Logger.getAnonymousLogger();
    }

    @Override
    public String getInvocationId() {
        return invocationId;
    }

    @Override
    public String getFunctionName() {
        return "tern";
    }

    @Override
    public TraceContext getTraceContext() {
        return trace;
    }

    private record Trace(String parent) implements TraceContext {
        @Override
        public String getTraceparent() {
            return parent;
        }

        @Override
        public String getTracestate() {
            return "";
        }

        @Override
        public Map<String, String> getAttributes() {
            return Map.of();
        }
    }
}
