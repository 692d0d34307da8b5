package dev.tern.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import java.util.Optional;

/** Between one form of events with HTTP in them and the neutral records. */
interface EventMapper {

    /** The one for this event; empty if there is no HTTP in it. */
    static Optional<EventMapper> of(LambdaEvent event) {
        JsonNode root = event.root();
        JsonNode context = root.path("requestContext");
        if (EventKind.isWebSocket(root) || EventKind.isAuthorizer(root)) {
            return Optional.empty();
        }
        if (context.hasNonNull("elb")) {
            return Optional.of(
                    root.hasNonNull("multiValueHeaders") ? new MultiValueAlbMapper() : new SingleValueAlbMapper());
        }
        if (context.hasNonNull("http") || root.has("rawPath")) {
            return Optional.of(new PayloadTwoMapper(PayloadTwoMapper.frontDoor(root)));
        }
        boolean payloadOne = root.has("httpMethod") || (context.isObject() && root.has("path"));
        return payloadOne ? Optional.of(new PayloadOneMapper(PayloadOneMapper.frontDoor(root))) : Optional.empty();
    }

    /** What sent the event. */
    FrontDoor frontDoor();

    /**
     * The request inside the event.
     *
     * @throws dev.tern.problem.ProblemException if the event is malformed
     */
    HttpRequest toRequest(EventFields event, EventInvocation facts);

    /** The response in the form that the sender of the event understands. */
    ObjectNode toAnswer(HttpResponse response);
}
