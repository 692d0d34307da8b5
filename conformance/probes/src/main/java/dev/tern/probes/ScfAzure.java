package dev.tern.probes;

import com.microsoft.azure.functions.ExecutionContext;
import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import org.springframework.cloud.function.adapter.azure.HttpFunctionInvoker;

/**
 * The class that an application with Spring Cloud Function writes for Azure Functions, for every path. The function's
 * name is that of the framework's router, as its invoker calls the bean of that name. It needs the adapter for Azure and
 * a Spring Boot application, named by {@code MAIN_CLASS}, on its class path.
 *
 * <p>The invoker is deprecated, but the only one of the framework that answers HTTP on Azure: what replaces it leaves
 * both directions to the application.
 */
@SuppressWarnings("deprecation")
public final class ScfAzure extends HttpFunctionInvoker<String> {

    /** Called by Azure's Java worker. */
    @FunctionName("functionRouter")
    public HttpResponseMessage handle(
            @HttpTrigger(
                            name = "request",
                            methods = {
                                HttpMethod.GET,
                                HttpMethod.HEAD,
                                HttpMethod.POST,
                                HttpMethod.PUT,
                                HttpMethod.PATCH,
                                HttpMethod.DELETE,
                                HttpMethod.OPTIONS
                            },
                            route = "{*path}",
                            authLevel = AuthorizationLevel.ANONYMOUS)
                    HttpRequestMessage<String> request,
            ExecutionContext context) {
        return handleRequest(request, context);
    }
}
