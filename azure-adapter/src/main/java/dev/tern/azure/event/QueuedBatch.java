package dev.tern.azure.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tern.delivery.Delivery;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A batch of messages of a queue of Service Bus, each of which is what {@link QueuedMessage} says. The host hands over an
 * array of texts and an array of numbers, and what belongs together stands at the same place in both.
 *
 * @param messages in the order in which the host gave them
 */
public record QueuedBatch(List<QueuedMessage> messages) {

    /** Copies the messages. */
    public QueuedBatch {
        messages = List.copyOf(messages);
    }

    /**
     * A batch as the host hands it over.
     *
     * @param sequenceNumbers where there are not as many as texts, no message has an id: none gets another's
     */
    public static QueuedBatch ofServiceBus(
            String queue, long @Nullable [] sequenceNumbers, @Nullable String @Nullable [] texts) {
        long[] numbers = sequenceNumbers == null ? new long[0] : sequenceNumbers;
        @Nullable String[] all = texts == null ? new String[0] : texts;
        boolean numbered = numbers.length == all.length;
        return new QueuedBatch(IntStream.range(0, all.length)
                .mapToObj(i -> QueuedMessage.ofServiceBus(queue, numbered ? Long.toString(numbers[i]) : null, all[i]))
                .toList());
    }

    /** What all of them say; at least one delivery. Never fails. */
    public List<Delivery> deliveries() {
        return messages.isEmpty()
                ? List.of(AzureForm.emptyBatch("servicebus", json().toString()))
                : messages.stream()
                        .flatMap(message -> message.deliveries().stream())
                        .toList();
    }

    /** The same as JSON: an array of what each message is as JSON. */
    public ArrayNode json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        messages.forEach(message -> array.add(message.json()));
        return array;
    }
}
