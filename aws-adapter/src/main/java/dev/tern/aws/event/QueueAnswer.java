package dev.tern.aws.event;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.config.Setting;
import dev.tern.event.EventException;
import dev.tern.event.EventOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">answer to a batch of a
 * queue</a>: {@code {"batchItemFailures":[{"itemIdentifier":"…"}]}} names exactly the messages that are to come again. Of a
 * FIFO queue those are also all after the first such message of the same group.
 *
 * <p>Lambda reads that answer only where the event source mapping has {@code ReportBatchItemFailures} among its function
 * response types. Without it, any answer means that the whole batch is done, and a message that is named would be lost. A
 * function cannot find out how its mapping is set. The setting {@code tern.aws.sqs-partial-batches=false} is for mappings
 * without it: then the call fails as soon as one message is to come again. That loses nothing under either kind of mapping,
 * since messages that were done are known as duplicates when they come again; but it is not what holds by default, because
 * every message of the batch would count one more receipt, and good messages would follow a bad one into the dead-letter
 * queue. So that a mapping without it does not go unnoticed, each answer that names messages is logged as a warning.
 */
public final class QueueAnswer {
    /** Whether a queue is told which messages are to come again. */
    public static final Setting<Boolean> PARTIAL = Setting.flag(
            "tern.aws.sqs-partial-batches",
            true,
            "Whether a batch of SQS is answered with the messages that are to come again; the event source mapping must"
                    + " have ReportBatchItemFailures. Where it has not, set false: then the whole batch comes again.");

    private static final Logger LOG = LoggerFactory.getLogger(QueueAnswer.class);

    private QueueAnswer() {}

    static String of(List<EventPart> parts, List<EventOutcome> outcomes, boolean partial) {
        List<EventPart> again = toComeAgain(parts, outcomes);
        if (!again.isEmpty() && !partial) {
            throw new EventException(again.size() + " of " + parts.size() + " messages are to come again, and with"
                    + " tern.aws.sqs-partial-batches=false the whole batch is");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (EventPart part : again) {
            if (part.messageId() == null) {
                throw new EventException("a message is to come again that has no messageId, so the whole batch is");
            }
            ids.add(part.messageId());
        }
        warn(ids.size(), parts.size());
        return json(ids);
    }

    private static List<EventPart> toComeAgain(List<EventPart> parts, List<EventOutcome> outcomes) {
        List<EventPart> again = new ArrayList<>();
        Set<String> stopped = new HashSet<>();
        int next = 0;
        for (EventPart part : parts) {
            int end = next + part.deliveries().size();
            boolean failed = outcomes.subList(next, end).stream().anyMatch(EventOutcome::isToComeAgain);
            if (failed || stopped.contains(part.group())) {
                again.add(part);
                if (part.group() != null) {
                    stopped.add(part.group());
                }
            }
            next = end;
        }
        return again;
    }

    private static void warn(int again, int all) {
        if (again > 0) {
            LOG.atWarn()
                    .addKeyValue("messagesToComeAgain", again)
                    .addKeyValue("messages", all)
                    .log("messages of the queue are to come again: they do only if the event source mapping has"
                            + " ReportBatchItemFailures, else set tern.aws.sqs-partial-batches=false");
        }
    }

    private static String json(Set<String> ids) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode failures = answer.putArray("batchItemFailures");
        ids.forEach(id -> failures.addObject().put("itemIdentifier", id));
        return answer.toString();
    }
}
