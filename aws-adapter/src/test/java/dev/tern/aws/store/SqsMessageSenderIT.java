package dev.tern.aws.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.kit.MessageSenderKit;
import dev.tern.state.MessageSender;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In ElasticMQ")
class SqsMessageSenderIT extends MessageSenderKit {
    private static LocalService service;
    private static int queues;

    private SqsMessageSender sender;

    @BeforeAll
    static void start(@TempDir Path folder) {
        LocalService.giveCredentials();
        service = LocalService.sqs(folder);
    }

    @AfterAll
    static void stop() {
        LocalService.takeCredentials();
        if (service != null) {
            service.close();
        }
    }

    @BeforeEach
    void queue() {
        queues++;
        sender = made("queue-" + queues, Map.of());
    }

    @Override
    protected MessageSender sender() {
        return sender;
    }

    @Override
    protected List<Message> receive(int count) {
        List<Message> received = new ArrayList<>();
        while (received.size() < count) {
            JsonNode messages = waiting(10);
            messages.forEach(message -> received.add(taken(message)));
        }
        assertThat(waiting(0)).isEmpty();
        return received;
    }

    @Test
    @DisplayName("the same message twice is one in a FIFO queue, and messages of other attributes or text are others")
    void fifo() {
        sender = made("queue-" + queues + ".fifo", Map.of("FifoQueue", "true"));

        sender.send("same", Map.of());
        sender.send("same", Map.of());
        sender.send("same", Map.of("reason", "another"));
        sender.send("other", Map.of());

        assertThat(receive(3)).extracting(Message::body).containsExactlyInAnyOrder("same", "same", "other");
    }

    @Test
    @DisplayName("of more than ten attributes the first ten by name are sent, and none that is empty")
    void manyAttributes() {
        Map<String, String> attributes = new TreeMap<>();
        IntStream.range(10, 22).forEach(number -> attributes.put("a" + number, "value"));
        attributes.put("a00", "");

        sender.send("text", attributes);

        assertThat(receive(1).get(0).attributes().keySet())
                .containsExactly("a10", "a11", "a12", "a13", "a14", "a15", "a16", "a17", "a18", "a19");
    }

    @Test
    @DisplayName("a queue that is not there is told for good")
    void noQueue() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> store("nowhere").send("text", Map.of()))
                .withMessage("there is no such queue")
                .matches(failure -> !failure.isTemporary());
    }

    @Test
    @DisplayName("a message of characters that no queue takes is refused for good")
    void badCharacters() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> sender.send("a\u0001b", Map.of()))
                .matches(failure -> !failure.isTemporary());
    }

    private JsonNode waiting(int seconds) {
        ObjectNode question = JsonService.question()
                .put("QueueUrl", sender.queue())
                .put("MaxNumberOfMessages", 10)
                .put("WaitTimeSeconds", seconds);
        question.putArray("MessageAttributeNames").add("All");
        return sender.service().ask("ReceiveMessage", question).granted().path("Messages");
    }

    private Message taken(JsonNode message) {
        ObjectNode question = JsonService.question()
                .put("QueueUrl", sender.queue())
                .put("ReceiptHandle", message.path("ReceiptHandle").asText());
        sender.service().ask("DeleteMessage", question).granted();
        Map<String, String> attributes = new TreeMap<>();
        message.path("MessageAttributes")
                .fields()
                .forEachRemaining(each -> attributes.put(
                        each.getKey(), each.getValue().path("StringValue").asText()));
        return new Message(message.path("Body").asText(), attributes);
    }

    private static SqsMessageSender made(String queue, Map<String, String> attributes) {
        SqsMessageSender sender = store(queue);
        ObjectNode question = JsonService.question().put("QueueName", queue);
        attributes.forEach(question.putObject("Attributes")::put);
        sender.service().ask("CreateQueue", question).granted();
        return sender;
    }

    private static SqsMessageSender store(String queue) {
        StoreAddress address = StoreAddress.parse("sqs://" + LocalService.ACCOUNT + "/" + queue);
        return (SqsMessageSender) service.stores().messages(address).orElseThrow();
    }
}
