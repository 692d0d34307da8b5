package dev.tern.conformance.lambda;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Answers with the hooks that were run, and fails in the one that {@code FAIL} names. */
public final class RestoredFunction implements RequestStreamHandler, Resource {
    private final StringBuilder run = new StringBuilder();

    public RestoredFunction() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        note("before");
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        note("after");
    }

    private void note(String hook) {
        if (hook.equals(System.getenv("FAIL"))) {
            throw new IllegalStateException("no " + hook);
        }
        run.append(hook).append(' ');
    }

    @Override
    public void handleRequest(
            InputStream input, OutputStream output, com.amazonaws.services.lambda.runtime.Context context)
            throws IOException {
        output.write(("\"" + run.toString().strip() + "\"").getBytes(StandardCharsets.UTF_8));
    }
}
