package dev.tern.aws;

import dev.tern.runtime.TernRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The entry point on Lambda before a runtime of a test's own; the public constructor starts the one of the process. */
public final class LambdaEntry {
    private final LambdaHandler handler;

    /** Before this runtime. */
    public LambdaEntry(TernRuntime runtime) {
        this.handler = new LambdaHandler(runtime);
    }

    /** What Lambda gets back for an event. */
    public String answer(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, null);
        return answer.toString(StandardCharsets.UTF_8);
    }
}
