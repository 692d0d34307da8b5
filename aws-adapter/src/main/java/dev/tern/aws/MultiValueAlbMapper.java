package dev.tern.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;

/** An Application Load Balancer that sends and takes lists of values, and does not read {@code headers} then. */
record MultiValueAlbMapper() implements EventMapper {
    @Override
    public FrontDoor frontDoor() {
        return FrontDoor.LOAD_BALANCER;
    }

    @Override
    public HttpRequest toRequest(EventFields event, EventInvocation facts) {
        return AlbRequests.toRequest(
                event, facts, event.values("multiValueHeaders"), event.values("multiValueQueryStringParameters"));
    }

    @Override
    public ObjectNode toAnswer(HttpResponse response) {
        ObjectNode answer = StatusDescription.put(response, LambdaEvent.JSON.createObjectNode());
        AnswerHeaders.putLists(response.headers(), answer.putObject("multiValueHeaders"));
        AnswerBody.put(response, answer);
        return answer;
    }
}
