package dev.tern.azurehost;

import com.microsoft.azure.functions.ExecutionContext;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One call of a function, with an id of its own; whatever it throws is logged and becomes an empty 500. */
record HostCall(WorkerContext context) {
    private static final Logger LOG = Logger.getLogger(HostCall.class.getName());

    static HostCall of(String function, WorkerRequest request) {
        String id = UUID.randomUUID().toString();
        return new HostCall(new WorkerContext(id, function, WorkerTrace.of(request.headers())));
    }

    HostResponse answer(Work work) {
        try {
            return work.in(context);
        } catch (Exception | LinkageError e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "Executed 'Functions." + context.functionName() + "' (Failed, Id=" + context.invocationId()
                            + ")");
            return HostResponse.empty(500);
        }
    }

    /** What the worker does for the call. */
    interface Work {
        HostResponse in(ExecutionContext context) throws Exception;
    }
}
