package dev.tern.gcp;

import com.google.cloud.functions.HttpFunction;
import com.google.cloud.functions.HttpRequest;
import com.google.cloud.functions.HttpResponse;
import dev.tern.http.FunctionDispatcher;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * The HTTP entry point on Google Cloud Functions: {@code --entry-point dev.tern.gcp.GcpFunction}.
 *
 * <p>Tern starts with the one instance that the
 * <a href="https://github.com/GoogleCloudPlatform/functions-framework-java">Functions Framework</a> creates before it
 * opens its port. A start that fails ends the process with the reason in the log, so a deployment with a wrong setting
 * never gets traffic, and the platform begins the next attempt with a fresh process. Thread-safe.
 */
public final class GcpFunction implements HttpFunction {
    private final FunctionDispatcher dispatcher;
    private final Duration timeout;
    private final boolean invokersOnly;

    /**
     * Called by the Functions Framework.
     *
     * @throws dev.tern.runtime.StartException with the reason, if Tern cannot start
     */
    public GcpFunction() {
        this(TernRuntime.shared(), ConfiguredTimeout.of(System.getenv()));
    }

    GcpFunction(TernRuntime runtime, Duration timeout) {
        this(runtime.dispatcher(), timeout, runtime.properties().callersChecked());
    }

    GcpFunction(FunctionDispatcher dispatcher, Duration timeout, boolean invokersOnly) {
        this.dispatcher = dispatcher;
        this.timeout = timeout;
        this.invokersOnly = invokersOnly;
    }

    @Override
    public void service(HttpRequest request, HttpResponse response) throws IOException {
        Instant deadline = Instant.now().plus(timeout);
        // Before anything else is asked for: some versions of the framework lose a form once its parameters are read.
        // One byte over the limit is enough for the door to refuse it.
        byte[] body = HttpFunctionMapper.body(request.getInputStream(), dispatcher.maxBodyBytes() + 1);
        send(dispatcher.handle(HttpFunctionMapper.toRequest(request, body, deadline, invokersOnly)), response);
    }

    private static void send(dev.tern.http.HttpResponse answer, HttpResponse response) throws IOException {
        try {
            HttpFunctionMapper.send(answer, response);
        } catch (IOException e) {
            // A client that leaves a stream is no fault; the framework would log it as one of ours.
            if (!answer.body().isStream()) {
                throw e;
            }
        }
    }
}
