package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Starts a process which would outlive it, and returns its id. */
public final class ParentFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) throws IOException {
        Process child = new ProcessBuilder("sleep", "120").start();
        response.write(Long.toString(child.pid()).getBytes(UTF_8));
    }
}
