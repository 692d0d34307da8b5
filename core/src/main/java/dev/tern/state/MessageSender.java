package dev.tern.state;

import java.util.Map;

/** A queue or a topic that messages are sent to. Thread-safe. */
public interface MessageSender {

    /**
     * Sends a message; once it returns, the queue has it.
     *
     * @param body text; in UTF-8 at most {@link #mostBytes()}
     * @param attributes facts about it that go beside it where the queue has a place for them, and are left out where it
     *     has none: names of letters, digits and dashes, values of at most 256 characters
     * @throws StoreException if it is not sent; one that is too long is refused with one that is not temporary
     */
    void send(String body, Map<String, String> attributes);

    /** How long a message can be, in UTF-8, its attributes included. */
    int mostBytes();

    /** Where messages go, for people and logs, such as {@code sqs://account/queue}. */
    String address();
}
