package dev.tern.aws;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.http.Headers;
import java.util.List;
import java.util.Optional;

/**
 * Who calls, as AWS names them once it has checked. API Gateway and function URLs say it in a part of the event that no
 * client can write; the first of these that is there counts:
 *
 * <ol>
 *   <li>the ARN of the IAM principal, of an HTTP API or a function URL
 *   <li>the subject of the token that a JWT authorizer or a Cognito user pool has checked
 *   <li>the principal that an authorizer function returned
 *   <li>the ARN of the IAM principal, of a REST API
 *   <li>the id of the API key, never the key
 * </ol>
 *
 * <p>A load balancer says it in a header, {@code x-amzn-oidc-identity}, which a client could send just as well where no
 * rule of the balancer signs users in. So it is believed only where a setting says that this is so.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">
 *     requestContext of HTTP APIs</a>
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html">
 *     users of a load balancer</a>
 */
final class EventCaller {
    private static final List<JsonPointer> CHECKED = List.of(
            JsonPointer.compile("/authorizer/iam/userArn"),
            JsonPointer.compile("/authorizer/jwt/claims/sub"),
            JsonPointer.compile("/authorizer/claims/sub"),
            JsonPointer.compile("/authorizer/lambda/principalId"),
            JsonPointer.compile("/authorizer/principalId"),
            JsonPointer.compile("/identity/userArn"),
            JsonPointer.compile("/identity/apiKeyId"));

    private EventCaller() {}

    /**
     * The caller; empty if AWS does not say.
     *
     * @param balancerChecks whether the load balancer signs users in
     */
    static Optional<String> of(JsonNode event, FrontDoor door, Headers headers, boolean balancerChecks) {
        return switch (door) {
            case REST_API, HTTP_API, FUNCTION_URL -> checked(event);
            case LOAD_BALANCER -> balancerChecks ? headers.first("x-amzn-oidc-identity") : Optional.empty();
            case NONE -> Optional.empty();
        };
    }

    private static Optional<String> checked(JsonNode event) {
        JsonNode context = event.path("requestContext");
        for (JsonPointer place : CHECKED) {
            String caller = context.at(place).textValue();
            if (caller != null && !caller.isBlank()) {
                return Optional.of(caller);
            }
        }
        return Optional.empty();
    }
}
