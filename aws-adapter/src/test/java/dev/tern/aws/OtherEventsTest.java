package dev.tern.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.tern.event.EventException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An event that is not HTTP")
class OtherEventsTest {

    @RegisterExtension
    static final LambdaDoor DOOR = new LambdaDoor();

    @RegisterExtension
    final LogLines log = new LogLines();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "kinesis_event, aws:kinesis",
        "dynamo_event, aws:dynamodb",
        "kafka_event, aws:kafka",
        "s3_batch_event, s3-batch",
        "apigw_websocket_event, websocket",
        "apigw_auth, authorizer",
        "apigw_auth_v2, authorizer",
        "lambda_destination_event, lambda-destination"
    })
    @DisplayName("fails the invocation with its kind, in the message and in one line of the log")
    void realEvents(String event, String kind) {
        refused(Event.of(event), "no exported function takes an event of the kind " + kind, Map.of("event", kind));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"Records\":[{\"secret\":1}]} | unknown | Records[0].eventSource",
                "{\"Records\":[{\"eventSource\":\"secret\"}]} | unknown | Records[0].eventSource",
                "{\"Records\":\"secret\"} | unknown | Records[0]",
                "{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]} | aws:kinesis | Records[0].kinesis",
                "{\"eventSource\":\"aws:kafka\",\"records\":\"secret\"} | aws:kafka | records",
                "{\"eventSource\":\"secret\"} | unknown | eventSource",
                "{\"invocationSchemaVersion\":\"1.0\"} | s3-batch | tasks",
                "{\"requestContext\":{\"secret\":1}} | unknown | requestContext.http"
            })
    @DisplayName("is told with the field it lacks, and nothing of its content")
    void missingFields(String event, String kind, String field) {
        refused(
                event.getBytes(UTF_8),
                "no exported function takes an event of the kind " + kind + ", which lacks " + field,
                Map.of("event", kind, "missingField", field));
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"secret", "{\"secret\":", "[{\"secret\":1}]", "\"secret\"", "null", "``", "{} secret"})
    @DisplayName("may not even be a JSON object")
    void notJson(String event) {
        refused(
                event.getBytes(UTF_8),
                "no exported function takes an event of the kind not JSON",
                Map.of("event", "not JSON"));
    }

    @Test
    @DisplayName("reaches the one function of its class, and what that gives is written as Lambda's runtime would")
    void reachesItsFunction() {
        byte[] answer = DOOR.invoke(Event.of("sqs_event_product"), new LambdaContext());

        assertThat(new String(answer, UTF_8))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"" + firstMessage() + "\"}]}");
    }

    @Test
    @DisplayName("of the right kind, but without what that kind must have, does not reach its function")
    void incomplete() {
        refused(
                Event.of(
                        "sqs_event_product",
                        event -> event.withObject("/Records/0").remove("body")),
                "the event of the kind aws:sqs cannot be read, which lacks Records[0].body",
                Map.of("event", "aws:sqs", "missingField", "Records[0].body"));
    }

    @ParameterizedTest(name = "from {0}")
    @CsvSource({"aws.events", "aws.scheduler"})
    @DisplayName("but of a schedule keeps Tern warm, as a rule and a schedule without an input of their own send it")
    void schedules(String source) {
        byte[] answer =
                DOOR.invoke(Event.of("cloudwatch_event", event -> event.put("source", source)), new LambdaContext());

        assertThat(new String(answer, UTF_8)).isEqualTo("null");
        assertThat(LogLines.facts(log.all().get(0)))
                .containsEntry("event", "com.amazonaws.events.Scheduled Event")
                .containsEntry("keepWarm", true);
    }

    @Test
    @DisplayName("but the constant input of a schedule keeps Tern warm")
    void mark() {
        byte[] answer = DOOR.invoke("{\"tern\":\"keep-warm\"}".getBytes(UTF_8), new LambdaContext());

        assertThat(new String(answer, UTF_8)).isEqualTo("null");
        assertThat(LogLines.facts(log.all().get(0))).containsEntry("keepWarm", true);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"s3_event", "sns_event", "eventbridge_custom", "s3_unknown_version"})
    @DisplayName("and that is modelled, but that nobody has work for, is left to Lambda with the reason")
    void left(String event) {
        Throwable failure = catchThrowable(() -> DOOR.invoke(Event.of(event), new LambdaContext()));

        assertThat(failure)
                .isInstanceOf(EventException.class)
                .hasMessageStartingWith("1 of 1 parts of the event are to come again: ")
                .hasMessageContaining("tern.events.dead-letters is not set");
        assertThat(failure.getStackTrace()).isEmpty();
    }

    @Test
    @DisplayName("of which nothing is asked is fine, such as a batch without records")
    void nothing() {
        assertThat(new String(DOOR.invoke("{\"Records\":[]}".getBytes(UTF_8), new LambdaContext()), UTF_8))
                .isEqualTo("null");
        assertThat(new String(DOOR.invoke(Event.of("s3_test_event"), new LambdaContext()), UTF_8))
                .isEqualTo("null");
    }

    private static String firstMessage() {
        return LambdaEvent.read(Event.of("sqs_event_product"))
                .root()
                .at("/Records/0/messageId")
                .asText();
    }

    private void refused(byte[] event, String message, Map<String, Object> facts) {
        Throwable refusal = catchThrowable(() -> DOOR.invoke(event, new LambdaContext()));

        assertThat(refusal).isInstanceOf(EventException.class).hasMessage(message);
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(log.all()).hasSize(1);
        ILoggingEvent line = log.all().get(0);
        assertThat(line.getLevel()).isEqualTo(Level.ERROR);
        assertThat(LogLines.facts(line)).containsAllEntriesOf(facts);
    }
}
