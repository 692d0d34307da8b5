package dev.tern.aws.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.state.MessageSender;
import java.util.Map;

/**
 * A queue of SQS. In a FIFO queue each message is a group of its own, so that one that cannot be worked on holds up no
 * other, and the same message again within five minutes is dropped by the queue. The role needs {@code sqs:SendMessage}.
 *
 * @param queue its URL
 * @param service asks SQS
 * @param address as the setting names it
 */
record SqsMessageSender(String queue, JsonService service, String address) implements MessageSender {
    private static final String FIFO = ".fifo";

    @Override
    public void send(String body, Map<String, String> attributes) {
        SqsMessage message = SqsMessage.of(body, attributes);
        ObjectNode question = JsonService.question().put("QueueUrl", queue);
        message.write(question);
        if (queue.endsWith(FIFO)) {
            String fingerprint = message.fingerprint();
            question.put("MessageGroupId", fingerprint).put("MessageDeduplicationId", fingerprint);
        }
        service.ask("SendMessage", question).granted();
    }

    @Override
    public int mostBytes() {
        return SqsMessage.MOST_BYTES;
    }
}
