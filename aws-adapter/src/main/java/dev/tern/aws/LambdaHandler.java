package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry point on AWS Lambda: {@code dev.tern.aws.LambdaHandler::handleRequest}. It takes the events of API Gateway
 * (REST APIs and HTTP APIs), of function URLs and of Application Load Balancers, told apart by their shape; whatever is
 * wrong with such an event, it answers in that shape. Any other event goes to the one exported function that takes it; if
 * there is none, the invocation fails with a sentence that names the kind of the event, but an event of a schedule keeps
 * Tern warm. Thread-safe.
 *
 * <p>Tern starts with the first instance, in Lambda's init phase. A start that fails is thrown out of the constructor on
 * purpose: Lambda's runtime then reports the sentence that says why, ends the process and tries again with a new one at
 * the next call, so no half-started process is left to answer; and a deployment with provisioned concurrency or
 * SnapStart fails before it is given any call.
 */
public final class LambdaHandler implements RequestStreamHandler {
    private final HttpEvents http;
    private final OtherEvents others;

    /**
     * Called by Lambda's runtime.
     *
     * @throws dev.tern.runtime.StartException with the reason, if Tern cannot start
     */
    public LambdaHandler() {
        this(TernRuntime.shared());
        SnapStart.prepare(TernRuntime.shared(), System.getenv());
    }

    LambdaHandler(TernRuntime runtime) {
        this.http = new HttpEvents(runtime.dispatcher(), runtime.properties().callersChecked());
        this.others = new OtherEvents(runtime);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, @Nullable Context context) throws IOException {
        LambdaEvent event = LambdaEvent.read(input.readAllBytes());
        Optional<EventMapper> mapper = EventMapper.of(event);
        output.write(mapper.isPresent() ? http.answer(event, mapper.get(), context) : others.answer(event, context));
    }
}
