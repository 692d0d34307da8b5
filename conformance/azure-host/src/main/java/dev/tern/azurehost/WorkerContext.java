package dev.tern.azurehost;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.TraceContext;
import java.util.logging.Logger;

/** What a method is told of its call. An HTTP function has no retry policy, so the retry context stays null. */
record WorkerContext(String invocationId, String functionName, TraceContext trace) implements ExecutionContext {

    @Override
    public Logger getLogger() {
        return Logger.getLogger("Function." + functionName);
    }

    @Override
    public String getInvocationId() {
        return invocationId;
    }

    @Override
    public String getFunctionName() {
        return functionName;
    }

    @Override
    public TraceContext getTraceContext() {
        return trace;
    }
}
