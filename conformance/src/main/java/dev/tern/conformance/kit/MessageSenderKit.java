package dev.tern.conformance.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tern.state.MessageSender;
import dev.tern.state.StoreAddress;
import dev.tern.state.StoreException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for every queue and topic that messages are sent to. Extend it and say how they are received. */
@Timeout(60)
public abstract class MessageSenderKit {

    /**
     * A message as it arrived.
     *
     * @param body its text
     * @param attributes what came beside it
     */
    public record Message(String body, Map<String, String> attributes) {}

    /** For subclasses. */
    protected MessageSenderKit() {}

    /** The sender to a place that was empty before this test. */
    protected abstract MessageSender sender();

    /** Waits for so many messages, takes them from the place that they were sent to, and gives them in any order. */
    protected abstract List<Message> receive(int count) throws Exception;

    /** Whether this kind of queue has a place for attributes. */
    protected boolean carriesAttributes() {
        return true;
    }

    @Test
    @DisplayName("a message arrives as it was sent, whatever its characters")
    void text() throws Exception {
        List<String> sent = List.of(
                "plain",
                "{\"a\":\"b \\\" c\"}",
                "<a>&amp;&lt;</a>%20+",
                " lines\r\nand\ttabs\n ",
                "Größe e\u0301 日本語 😀",
                "bGlrZSBiYXNlNjQ=");

        sent.forEach(body -> sender().send(body, Map.of()));
        assertEquals(sorted(sent.stream()), sorted(bodies(receive(sent.size()))));
    }

    @Test
    @DisplayName("the longest message arrives whole, in letters of one byte and of three")
    void longest() throws Exception {
        int most = sender().mostBytes();
        for (String body : List.of("x".repeat(most), "語".repeat(most / 3) + "x".repeat(most % 3))) {
            sender().send(body, Map.of());
            assertTrue(body.equals(receive(1).get(0).body()), "it arrived as another text");
        }
    }

    @Test
    @DisplayName("a message that is one byte too long is refused for good, and nothing arrives of it")
    void tooLong() throws Exception {
        int most = sender().mostBytes();

        assertRefused("x".repeat(most + 1), Map.of());
        assertRefused("語".repeat(most / 3 + 1), Map.of());
        sender().send("the next", Map.of());
        assertEquals("the next", receive(1).get(0).body());
    }

    @Test
    @DisplayName("attributes arrive beside the message, each of up to 256 characters")
    void attributes() throws Exception {
        Map<String, String> attributes =
                Map.of("reason", "Größe: 日本語 & \"more\"", "tern-id-2", "ä".repeat(256), "X", "1");

        sender().send("with attributes", attributes);
        Message message = receive(1).get(0);
        assertEquals("with attributes", message.body());
        if (carriesAttributes()) {
            attributes.forEach(
                    (name, value) -> assertEquals(value, message.attributes().get(name), name));
        }
    }

    @Test
    @DisplayName("attributes count as part of the message where there is a place for them")
    void attributesCount() {
        assumeTrue(carriesAttributes(), "this kind of queue leaves attributes out");

        assertRefused("x".repeat(sender().mostBytes()), Map.of("reason", "too long"));
    }

    @Test
    @DisplayName("what eight threads send at once arrives, each message once")
    void parallel() throws Exception {
        Race.of(8, number -> {
            IntStream.range(0, 3).forEach(each -> sender().send(number + "/" + each, Map.of()));
            return number;
        });

        Stream<String> all =
                IntStream.range(0, 8).boxed().flatMap(number -> Stream.of(number + "/0", number + "/1", number + "/2"));
        assertEquals(sorted(all), sorted(bodies(receive(24))));
    }

    @Test
    @DisplayName("the address can be read as one again")
    void address() {
        String address = sender().address();

        assertFalse(StoreAddress.parse(address).scheme().isEmpty());
        assertFalse(address.endsWith("/"), address);
    }

    private void assertRefused(String body, Map<String, String> attributes) {
        StoreException refusal = assertThrows(StoreException.class, () -> sender().send(body, attributes));
        assertFalse(refusal.isTemporary(), "it would be tried again");
    }

    private static Stream<String> bodies(List<Message> messages) {
        return messages.stream().map(Message::body);
    }

    private static List<String> sorted(Stream<String> texts) {
        return texts.sorted().toList();
    }
}
