package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/** Tells what the function sees of its surroundings, a {@code name=value} a line. */
public final class ContextFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
        Map<String, Object> seen = new TreeMap<>(System.getenv());
        seen.put("remainingMillis", context.getRemainingTimeInMillis());
        seen.put("requestId", context.getAwsRequestId());
        seen.put("arn", context.getInvokedFunctionArn());
        StringBuilder text = new StringBuilder();
        seen.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        response.write(text.toString().getBytes(UTF_8));
    }
}
