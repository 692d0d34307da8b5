package dev.tern.aws.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.delivery.UnreadableException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A batch of records as Lambda hands it over: all of one service. */
final class Records {
    private static final Pattern SERVICE = Pattern.compile("aws:[a-z0-9-]{1,40}");

    private Records() {}

    /** The service that the first record names which names one, such as {@code aws:sqs}. */
    static Optional<String> source(JsonNode event) {
        JsonNode records = event.path("Records");
        if (records.isArray()) {
            for (JsonNode record : records) {
                String source = sourceOf(record);
                if (SERVICE.matcher(source).matches()) {
                    return Optional.of(source);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether it is a batch without records, and nothing else. */
    static boolean isEmpty(JsonNode event) {
        JsonNode records = event.path("Records");
        return event.size() == 1 && records.isArray() && records.isEmpty();
    }

    /** The fields of a record, which must be of the service. */
    static RecordFields of(String service, JsonNode record) throws UnreadableException {
        RecordFields fields = RecordFields.of(record);
        if (!sourceOf(record).equals(service)) {
            throw new UnreadableException("eventSource is not " + service);
        }
        return fields;
    }

    private static String sourceOf(JsonNode record) {
        return record.path(record.has("EventSource") ? "EventSource" : "eventSource")
                .asText();
    }
}
