package dev.tern.bare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.annotation.AuthorizationLevel;
import com.microsoft.azure.functions.annotation.FunctionName;
import com.microsoft.azure.functions.annotation.HttpTrigger;
import java.io.IOException;
import java.util.Optional;

/** On Azure Functions: the function {@code bare}, for every path. */
public class BareAzure {
    private final BareAnswers answers;

    /** A chat that says what it is told. */
    public BareAzure() {
        this(prompt -> prompt);
    }

    /** A chat of its own. */
    protected BareAzure(BareChat chat) {
        this.answers = new BareAnswers(chat);
    }

    /**
     * Called by Azure's Java worker.
     *
     * @throws IOException if there is no such path, or the body is no JSON
     */
    @FunctionName("bare")
    public HttpResponseMessage handle(
            @HttpTrigger(
                            name = "request",
                            methods = {HttpMethod.GET, HttpMethod.POST},
                            route = "{*path}",
                            authLevel = AuthorizationLevel.ANONYMOUS)
                    HttpRequestMessage<Optional<String>> request)
            throws IOException {
        byte[] body = request.getBody().orElse("").getBytes(UTF_8);
        byte[] answer = answers.to(request.getUri().getRawPath(), body);
        return request.createResponseBuilder(HttpStatus.OK)
                .header("Content-Type", BareAnswers.TYPE)
                .body(answer)
                .build();
    }
}
