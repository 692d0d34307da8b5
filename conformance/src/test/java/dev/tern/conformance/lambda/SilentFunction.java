package dev.tern.conformance.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;

/** Never answers. */
public final class SilentFunction implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream event, OutputStream response, Context context) {
        context.getLogger().log("thinking\n");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
