package dev.tern.conformance.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Fails in its constructor, as a function does whose settings are wrong. */
public final class UnconstructableFunction implements RequestStreamHandler {

    public UnconstructableFunction() {
        throw new IllegalStateException("TERN_MODEL is not set");
    }

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        throw new AssertionError("never constructed");
    }
}
