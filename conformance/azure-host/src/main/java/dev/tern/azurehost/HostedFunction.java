package dev.tern.azurehost;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import java.util.Optional;

/**
 * An HTTP function in this very process, behind the rules of Azure's host and worker for requests and responses. Tests of
 * entry points use it where an app folder would take long. Not played: the routes and methods of a function.json, the
 * making of instances, and a class loader of its own, which an {@link AzureHost} has. Thread-safe if the function is.
 */
public final class HostedFunction {
    private final String name;
    private final TextFunction function;

    /**
     * A function.
     *
     * @param name as in {@code FunctionName}
     * @param function the entry point
     */
    public HostedFunction(String name, TextFunction function) {
        this.name = name;
        this.function = function;
    }

    /** An entry point that takes its body as text. */
    @FunctionalInterface
    public interface TextFunction {

        /**
         * Called by the worker.
         *
         * @throws Exception to fail the call
         */
        HttpResponseMessage call(HttpRequestMessage<Optional<String>> request, ExecutionContext context)
                throws Exception;
    }

    /** What goes on the wire: 500 without a body where the call failed. */
    public HostResponse answer(WorkerRequest request) {
        return HostCall.of(name, request)
                .answer(context -> HostResponse.of(function.call(request.bindText(), context), true));
    }
}
