package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.HttpResponse;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The entry point on AWS Lambda: {@code dev.tern.aws.LambdaHandler::handleRequest}. It takes the events of API Gateway
 * HTTP APIs and of function URLs (payload format 2.0). Tern starts with the first instance, in Lambda's init phase.
 */
public final class LambdaHandler implements RequestStreamHandler {
    private final FunctionDispatcher dispatcher;

    /** Called by Lambda's runtime. */
    public LambdaHandler() {
        this(TernRuntime.shared().dispatcher());
    }

    LambdaHandler(FunctionDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        HttpResponse response = dispatcher.handle(HttpApiMapper.toRequest(event.readAllBytes(), context));
        answer.write(HttpApiMapper.fromResponse(response));
    }
}
