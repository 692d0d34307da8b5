package dev.tern.aws;

import com.amazonaws.services.lambda.runtime.Context;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.problem.ProblemException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The road of an event with HTTP in it: mapped, dispatched, mapped back. */
final class HttpEvents {
    private final FunctionDispatcher dispatcher;
    private final boolean callersChecked;

    HttpEvents(FunctionDispatcher dispatcher, boolean callersChecked) {
        this.dispatcher = dispatcher;
        this.callersChecked = callersChecked;
    }

    byte[] answer(LambdaEvent event, EventMapper mapper, @Nullable Context context) throws IOException {
        EventFields fields = new EventFields(event.root());
        EventInvocation facts = new EventInvocation(fields, mapper.frontDoor(), context, callersChecked);
        return LambdaEvent.JSON.writeValueAsBytes(mapper.toAnswer(response(fields, mapper, facts)));
    }

    private HttpResponse response(EventFields fields, EventMapper mapper, EventInvocation facts) {
        HttpRequest request;
        try {
            request = mapper.toRequest(fields, facts);
        } catch (ProblemException malformed) {
            return dispatcher.refuse(BareRequest.of(fields, facts), malformed);
        }
        return dispatcher.handle(request);
    }
}
