package dev.tern.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KafkaEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3BatchEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.tern.event.EventException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An event of a service")
class EventDecodingTest {

    @Test
    @DisplayName("becomes the class of the events library that is made for it, as Lambda's runtime reads it")
    void decoded() {
        KinesisEvent kinesis = as("kinesis_event", KinesisEvent.class);
        assertThat(UTF_8.decode(kinesis.getRecords().get(0).getKinesis().getData())
                        .toString())
                .isEqualTo("Hello, this is a test 123.");
        assertThat(as("sqs_event_product", SQSEvent.class).getRecords().get(0).getBody())
                .contains("Product1234");
        assertThat(as("sns_event", SNSEvent.class).getRecords().get(0).getSNS().getSubject())
                .isEqualTo("Test sns message");
        assertThat(as("s3_event", S3Event.class)
                        .getRecords()
                        .get(0)
                        .getS3()
                        .getObject()
                        .getKey())
                .isEqualTo("test/key");
        assertThat(as("dynamo_event", DynamodbEvent.class)
                        .getRecords()
                        .get(0)
                        .getDynamodb()
                        .getKeys()
                        .get("Id")
                        .getN())
                .isEqualTo("101");
        assertThat(as("cloudwatch_event", ScheduledEvent.class).getDetailType()).isEqualTo("Scheduled Event");
    }

    @Test
    @DisplayName("becomes such a class also where the runtime has no serializer made for it")
    void decodedPlainly() {
        assertThat(as("kafka_event", KafkaEvent.class)
                        .getRecords()
                        .get("mytopic-01")
                        .get(0)
                        .getOffset())
                .isEqualTo(15);
        assertThat(as("s3_batch_event", S3BatchEvent.class).getTasks().get(0).getS3Key())
                .isEqualTo("customerImage1.jpg");
        assertThat(as("apigw_websocket_event", APIGatewayV2WebSocketEvent.class)
                        .getRequestContext()
                        .getConnectionId())
                .isEqualTo("abc123=");
    }

    @Test
    @DisplayName("becomes no class that is made for another service, or for none")
    void otherClasses() {
        LambdaEvent event = LambdaEvent.read(Event.of("kinesis_event"));

        assertThat(event.as(SQSEvent.class)).isEmpty();
        assertThat(event.as(Map.class)).isEmpty();
        assertThat(LambdaEvent.read("{}".getBytes(UTF_8)).as(KinesisEvent.class))
                .isEmpty();
    }

    @Test
    @DisplayName("that does not fit its class is refused without its content")
    void unreadable() {
        byte[] event = Event.of(
                "kinesis_event", node -> node.withObject("/Records/0/kinesis").put("data", "not base64: secret"));

        assertThatThrownBy(() -> LambdaEvent.read(event).as(KinesisEvent.class))
                .isInstanceOf(EventException.class)
                .hasMessage("the event of the kind aws:kinesis cannot be read as KinesisEvent")
                .hasNoCause();
    }

    private static <T> T as(String name, Class<T> type) {
        return LambdaEvent.read(Event.of(name)).as(type).orElseThrow();
    }
}
