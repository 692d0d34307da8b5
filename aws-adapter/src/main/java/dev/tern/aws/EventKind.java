package dev.tern.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which service an event is from, by its shape.
 *
 * @param word the kind for logs and messages, such as {@code aws:sqs}
 * @param missing the field that an event of this kind should have and this one has not, if any
 */
record EventKind(String word, @Nullable String missing) {
    private static final String PACKAGE = "com.amazonaws.services.lambda.runtime.events";
    // Parts of a kind come out of the event: only what cannot be anybody's data is repeated.
    private static final Pattern SOURCE = Pattern.compile("aws:[a-z0-9-]{1,40}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ./_-]{1,80}");

    private static final String EVENT_BRIDGE = "aws.events";
    private static final Set<String> SCHEDULERS = Set.of(EVENT_BRIDGE, "aws.scheduler");
    private static final Map<String, String> CONTENT = Map.of(
            "aws:kinesis", "kinesis", "aws:dynamodb", "dynamodb", "aws:sns", "Sns", "aws:s3", "s3", "aws:sqs", "body");
    private static final Map<String, Set<String>> CLASSES = Map.ofEntries(
            Map.entry("aws:kinesis", Set.of("KinesisEvent", "KinesisTimeWindowEvent")),
            Map.entry("aws:dynamodb", Set.of("DynamodbEvent", "DynamodbTimeWindowEvent")),
            Map.entry("aws:sqs", Set.of("SQSEvent")),
            Map.entry("aws:sns", Set.of("SNSEvent")),
            Map.entry("aws:s3", Set.of("S3Event")),
            Map.entry("aws:codecommit", Set.of("CodeCommitEvent")),
            Map.entry("aws:kafka", Set.of("KafkaEvent")),
            Map.entry("aws:rmq", Set.of("RabbitMQEvent")),
            Map.entry("aws:mq", Set.of("ActiveMQEvent")),
            Map.entry(EVENT_BRIDGE, Set.of("ScheduledEvent")),
            Map.entry("s3-batch", Set.of("S3BatchEvent")),
            Map.entry("websocket", Set.of("APIGatewayV2WebSocketEvent")),
            Map.entry("authorizer", Set.of("APIGatewayCustomAuthorizerEvent", "APIGatewayV2CustomAuthorizerEvent")),
            Map.entry("lambda-destination", Set.of("LambdaDestinationEvent")));

    static EventKind of(JsonNode event) {
        if (!event.isObject()) {
            return new EventKind("not JSON", null);
        }
        return Optional.<EventKind>empty()
                .or(() -> event.has("Records") ? Optional.of(ofRecords(event)) : Optional.empty())
                .or(() -> event.has("eventSource") ? Optional.of(ofStream(event)) : Optional.empty())
                .or(() -> isEventBridge(event) ? Optional.of(ofEventBridge(event)) : Optional.empty())
                .orElseGet(() -> ofOthers(event));
    }

    /** A call or a message on a WebSocket API: it has HTTP's fields, but nobody waits for HTTP. */
    static boolean isWebSocket(JsonNode event) {
        JsonNode context = event.path("requestContext");
        return context.hasNonNull("connectionId")
                && (context.hasNonNull("eventType") || context.hasNonNull("routeKey"));
    }

    /** The question whether a request may pass: it has HTTP's fields, but the answer is a policy. */
    static boolean isAuthorizer(JsonNode event) {
        String type = event.path("type").asText();
        return (type.equals("REQUEST") || type.equals("TOKEN"))
                && (event.hasNonNull("methodArn") || event.hasNonNull("routeArn"));
    }

    /** A rule of EventBridge or a schedule of EventBridge Scheduler that was given no input of its own to send. */
    static boolean isSchedule(JsonNode event) {
        return event.path("detail-type").asText().equals("Scheduled Event")
                && SCHEDULERS.contains(event.path("source").asText());
    }

    /** Whether Lambda's runtime would read events of this kind as that class. */
    boolean isReadAs(Class<?> type) {
        String key = word.startsWith(EVENT_BRIDGE + "/") ? EVENT_BRIDGE : word;
        return isOfLibrary(type) && CLASSES.getOrDefault(key, Set.of()).contains(type.getSimpleName());
    }

    /** Whether the class is one of the library's, for events or for answers to them. */
    static boolean isOfLibrary(Class<?> type) {
        return type.getPackageName().equals(PACKAGE);
    }

    /** The end of a sentence about what is missing; empty if nothing is. */
    String lacks() {
        return missing == null ? "" : ", which lacks " + missing;
    }

    private static EventKind ofRecords(JsonNode event) {
        JsonNode first = event.path("Records").path(0);
        if (!first.isObject()) {
            return new EventKind("unknown", "Records[0]");
        }
        JsonNode source = first.hasNonNull("eventSource") ? first.path("eventSource") : first.path("EventSource");
        if (!SOURCE.matcher(source.asText()).matches()) {
            return new EventKind("unknown", "Records[0].eventSource");
        }
        String content = CONTENT.get(source.asText());
        boolean complete = content == null || first.hasNonNull(content);
        return new EventKind(source.asText(), complete ? null : "Records[0]." + content);
    }

    private static EventKind ofStream(JsonNode event) {
        String source = event.path("eventSource").asText();
        String word = source.equals("SelfManagedKafka") ? "aws:kafka" : source;
        if (!SOURCE.matcher(word).matches()) {
            return new EventKind("unknown", "eventSource");
        }
        boolean complete = !word.equals("aws:kafka") || event.path("records").isObject();
        return new EventKind(word, complete ? null : "records");
    }

    private static boolean isEventBridge(JsonNode event) {
        return event.has("detail-type") || (event.has("source") && event.has("detail"));
    }

    /** The events of all sources have the same form, so the kind is the service's, and the detail's type after it. */
    private static EventKind ofEventBridge(JsonNode event) {
        for (String field : List.of("source", "detail-type")) {
            if (!event.path(field).isTextual()) {
                return new EventKind(EVENT_BRIDGE, field);
            }
        }
        String detail = event.path("detail-type").asText();
        return new EventKind(NAME.matcher(detail).matches() ? EVENT_BRIDGE + "/" + detail : EVENT_BRIDGE, null);
    }

    private static EventKind ofOthers(JsonNode event) {
        if (isWebSocket(event)) {
            return new EventKind("websocket", null);
        }
        if (isAuthorizer(event)) {
            return new EventKind("authorizer", null);
        }
        if (event.has("invocationSchemaVersion") || (event.has("job") && event.has("tasks"))) {
            return new EventKind("s3-batch", event.path("tasks").isArray() ? null : "tasks");
        }
        if (event.path("requestContext").has("functionArn") && event.has("requestPayload")) {
            return new EventKind("lambda-destination", null);
        }
        return new EventKind("unknown", event.path("requestContext").isObject() ? "requestContext.http" : null);
    }
}
