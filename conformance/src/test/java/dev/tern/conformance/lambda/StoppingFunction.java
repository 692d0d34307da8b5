package dev.tern.conformance.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Ends its process in the middle of an invocation, after some last words. */
public final class StoppingFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        context.getLogger().log("out of luck\n");
        Runtime.getRuntime().halt(7);
    }
}
