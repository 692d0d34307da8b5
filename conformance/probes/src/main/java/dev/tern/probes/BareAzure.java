package dev.tern.probes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.util.Optional;

/**
 * The probe on Azure Functions: the function {@code bare}, for every path. Its body is bound to text, the one binding
 * that takes every content type.
 */
public final class BareAzure {

    /** Called by Azure's Java worker. */
    @FunctionName("bare")
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
                    HttpRequestMessage<Optional<String>> request) {
        String path = request.getUri().getRawPath();
        HttpResponseMessage.Builder response = request.createResponseBuilder(HttpStatus.OK);
        if (path.equals("/echo")) {
            return response.header("Content-Type", BareAnswer.BYTES)
                    .body(request.getBody().orElse("").getBytes(UTF_8))
                    .build();
        }
        if (path.equals("/two-cookies")) {
            response.header("Set-Cookie", BareAnswer.FIRST_COOKIE).header("Set-Cookie", BareAnswer.SECOND_COOKIE);
        }
        return response.header("Content-Type", BareAnswer.JSON)
                .body(BareAnswer.json(request.getHttpMethod().name(), path))
                .build();
    }
}
