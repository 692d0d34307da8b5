package dev.tern.conformance.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** Fails on every event. */
public final class ThrowingFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        throw new IllegalArgumentException("no \"errorType\":\"Spoofed\" here");
    }
}
