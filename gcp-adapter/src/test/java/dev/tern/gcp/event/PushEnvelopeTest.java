package dev.tern.gcp.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Pub/Sub posts")
class PushEnvelopeTest {

    @Test
    @DisplayName("becomes the CloudEvent that Eventarc would make of it")
    void event() throws IOException {
        byte[] body = Files.readAllBytes(GoogleEventFilesTest.FOLDER.resolve("push-Message.json"));

        CloudEvent event = PushEnvelope.read(body).orElseThrow();
        assertThat(event.getId()).isEqualTo("2070443601311540");
        assertThat(event.getSource())
                .hasToString("//pubsub.googleapis.com/projects/myproject/subscriptions/mysubscription");
        assertThat(event.getType()).isEqualTo("google.cloud.pubsub.topic.v1.messagePublished");
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2021-02-26T19:13:55.749Z"));
        assertThat(event.getData().toBytes()).isEqualTo(body);
    }

    @Test
    @DisplayName("without an id has the same id whenever it comes again, and another one than other messages")
    void noId() {
        String one = "{\"message\":{\"data\":\"YQ==\"},\"subscription\":\"s\"}";

        assertThat(id(one)).isEqualTo(id(one)).isNotEqualTo(id(one.replace("YQ", "Yg")));
    }

    @Test
    @DisplayName("under an odd name of a subscription, at an odd time, is still the message")
    void oddParts() {
        String odd = "{\"message\":{\"messageId\":\"1\",\"data\":\"YQ==\",\"publishTime\":\"yesterday\"},"
                + "\"subscription\":\"a b % {}\"}";

        Delivery delivery =
                GoogleEventFile.posted(odd.getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(delivery.what()).isEqualTo(new Occurrence.MessageArrived());
        assertThat(delivery.event().getTime()).isNull();
        assertThat(delivery.event().getSource().toString()).startsWith("//pubsub.googleapis.com/");
    }

    @Test
    @DisplayName("whose words cannot be read says so, and keeps the envelope")
    void unreadable() {
        byte[] body = "{\"message\":{\"messageId\":\"1\",\"data\":\"%\"},\"subscription\":\"s\"}"
                .getBytes(StandardCharsets.UTF_8);

        Delivery delivery = GoogleEventFile.posted(body).orElseThrow();
        assertThat(delivery.what()).isEqualTo(new Occurrence.Unreadable("data.message.data is not in base64"));
        assertThat(delivery.event().getData().toBytes()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"message\":{}}",
                "{\"message\":\"text\",\"subscription\":\"s\"}",
                "{\"message\":{},\"subscription\":null}",
                "{\"Records\":[]}"
            })
    @DisplayName("is known by a message and the name of a subscription, and nothing else is taken for it")
    void others(String body) {
        assertThat(GoogleEventFile.posted(body.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static String id(String body) {
        return PushEnvelope.read(body.getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .getId();
    }
}
