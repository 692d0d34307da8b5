package dev.tern.aws.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.state.StoreLimits;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A message as SQS takes it: its text, and up to ten attributes, the first by name.
 *
 * @see <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>
 */
record SqsMessage(String body, SortedMap<String, String> attributes) {
    /** The whole of it, the names, types and values of its attributes included. */
    static final int MOST_BYTES = 256 * 1024;

    private static final int MOST_ATTRIBUTES = 10;
    private static final String TYPE = "String";

    /**
     * Makes one.
     *
     * @throws dev.tern.state.StoreException if it is too long
     */
    static SqsMessage of(String body, Map<String, String> attributes) {
        SortedMap<String, String> kept = new TreeMap<>();
        attributes.entrySet().stream()
                // SQS refuses a value without a character.
                .filter(each -> !each.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_ATTRIBUTES)
                .forEach(each -> kept.put(each.getKey(), each.getValue()));
        int beside = kept.entrySet().stream()
                .mapToInt(each -> bytes(each.getKey() + TYPE + each.getValue()).length)
                .sum();
        StoreLimits.message(body, MOST_BYTES - beside);
        return new SqsMessage(body, kept);
    }

    void write(ObjectNode question) {
        question.put("MessageBody", body);
        if (attributes.isEmpty()) {
            return;
        }
        ObjectNode beside = question.putObject("MessageAttributes");
        attributes.forEach(
                (name, value) -> beside.putObject(name).put("DataType", TYPE).put("StringValue", value));
    }

    /** The same for the same message, and for no other: 64 characters. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            attributes.forEach((name, value) -> digest.update(bytes(name + '\0' + value + '\0')));
            return HexFormat.of().formatHex(digest.digest(bytes('\0' + body)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
