package dev.tern.state;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages in the memory of this process, for tests and trials: they end with it. The newest 1,000 are kept until they
 * are taken.
 */
public final class InMemoryMessageSender implements MessageSender {
    private static final Map<String, InMemoryMessageSender> BY_NAME = new ConcurrentHashMap<>();
    private static final int MOST_BYTES = 1024 * 1024;
    private static final int MOST_MESSAGES = 1_000;

    private final Deque<Message> messages = new ArrayDeque<>();
    private final String address;

    /** A message as it was sent. */
    public record Message(String body, Map<String, String> attributes) {}

    /** An empty queue. */
    public InMemoryMessageSender(String name) {
        this.address = "memory:" + (name.isEmpty() ? "" : "//" + name);
    }

    /** The queue of that name, which is one for the whole process. */
    public static InMemoryMessageSender named(String name) {
        return BY_NAME.computeIfAbsent(name, InMemoryMessageSender::new);
    }

    @Override
    public synchronized void send(String body, Map<String, String> attributes) {
        StoreLimits.message(body, attributes, MOST_BYTES);
        if (messages.size() == MOST_MESSAGES) {
            messages.removeFirst();
        }
        messages.addLast(new Message(body, Map.copyOf(attributes)));
    }

    /** All messages, the oldest first, which are then no longer there. */
    public synchronized List<Message> take() {
        List<Message> all = List.copyOf(messages);
        messages.clear();
        return all;
    }

    @Override
    public int mostBytes() {
        return MOST_BYTES;
    }

    @Override
    public String address() {
        return address;
    }
}
