package dev.tern.azure;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import dev.tern.http.FunctionDispatcher;
import dev.tern.runtime.TernRuntime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entry point on Azure Functions: one HTTP function on all paths. Tern starts with the first call; one that cannot
 * start is answered with 503 and logged, and the next call tries again.
 *
 * <p><b>Paths</b> have no prefix, as the {@code host.json} beside this class says
 * ({@code META-INF/tern/azure/host.json}); with the app setting
 * {@code AzureFunctionsJobHost__extensions__http__routePrefix} they have the one it names. <b>The deadline</b> is that of
 * Azure's load balancer, 230 seconds, or {@code AzureFunctionsJobHost__functionTimeout} where it is shorter.
 *
 * <p><b>Bodies are text.</b> The worker chooses the conversion by the type that a method declares, before it runs, and
 * the host chooses text or bytes by the {@code Content-Type}. No type takes both without loss: bytes become a string in
 * the JVM's default charset; a text body fails as {@code byte[]}; {@code Object}, like any other type, is read as JSON
 * and fails on what is not JSON. Nor can a second function with the same route be chosen by {@code Content-Type}, and one
 * with a route of its own would make paths that no other cloud has. So there is this one method. Bodies of
 * {@code application/octet-stream} and {@code multipart/*} that are text in the default charset arrive whole; any other
 * would be damaged on the way and is answered with 415, which says to send base64 in JSON, as Tern's own functions take
 * it. A chunked body does not arrive at all and is answered with 400.
 *
 * <p>A response has one value for each header: several are joined with a comma, but of several {@code Set-Cookie} only
 * the first is sent, and a warning logged. Nothing is streamed.
 *
 * @see <a href="https://learn.microsoft.com/azure/azure-functions/functions-reference-java">Azure Functions Java
 *     developer guide</a>
 */
public final class AzureFunctions {
    private final TriggerHandler handler;

    /** Called by Azure's worker, for every call. */
    public AzureFunctions() {
        this(() -> TernRuntime.shared().dispatcher(), HostSettings.of(System.getenv()));
    }

    AzureFunctions(Supplier<FunctionDispatcher> door, HostSettings settings) {
        this.handler = new TriggerHandler(door, settings);
    }

    /** Answers a request; called by Azure's worker. */
    @FunctionName("tern")
    public HttpResponseMessage tern(
            @HttpTrigger(
                            name = "request",
                            route = "{*path}",
                            authLevel = AuthorizationLevel.FUNCTION,
                            methods = {
                                HttpMethod.GET,
                                HttpMethod.HEAD,
                                HttpMethod.POST,
                                HttpMethod.PUT,
                                HttpMethod.PATCH,
                                HttpMethod.DELETE,
                                HttpMethod.OPTIONS
                            })
                    HttpRequestMessage<Optional<String>> request,
            @Nullable ExecutionContext context) {
        return handler.answer(request, context);
    }
}
