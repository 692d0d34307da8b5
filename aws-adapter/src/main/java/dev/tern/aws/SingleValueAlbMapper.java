package dev.tern.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;

/**
 * An Application Load Balancer that sends and takes one value to a name, as it does unless
 * {@code lambda.multi_value_headers.enabled} is set on its target group. Cookies beyond the first are sent under other
 * spellings of the name.
 */
record SingleValueAlbMapper() implements EventMapper {
    @Override
    public FrontDoor frontDoor() {
        return FrontDoor.LOAD_BALANCER;
    }

    @Override
    public HttpRequest toRequest(EventFields event, EventInvocation facts) {
        return AlbRequests.toRequest(event, facts, event.values("headers"), event.values("queryStringParameters"));
    }

    @Override
    public ObjectNode toAnswer(HttpResponse response) {
        ObjectNode answer = StatusDescription.put(response, LambdaEvent.JSON.createObjectNode());
        ObjectNode headers = answer.putObject("headers");
        AnswerHeaders.putJoined(response.headers(), headers);
        AnswerHeaders.putCookiesBySpelling(response.headers(), headers);
        AnswerBody.put(response, answer);
        return answer;
    }
}
