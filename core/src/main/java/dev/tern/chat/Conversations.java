package dev.tern.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.KeyValueStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was said before, by conversation id. Messages are kept only after the model has answered, so that a failed call
 * leaves nothing behind and can be tried again.
 */
public final class Conversations {
    /** What is said of an id that cannot be used. */
    public static final String USABLE = "must be 1 to 128 letters, digits, dots, underscores, colons or dashes";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final TypeReference<List<ChatMessage>> MESSAGES = new TypeReference<>() {};
    private static final String PREFIX = "conversation:";
    private static final int ATTEMPTS = 16;

    private final KeyValueStore store;
    private final ObjectMapper json;
    private final int maxMessages;
    private final Duration life;

    /**
     * Conversations kept in a store.
     *
     * @param maxMessages how many of the newest messages are kept
     * @param life how long a conversation is kept after its last message
     */
    public Conversations(KeyValueStore store, ObjectMapper json, int maxMessages, Duration life) {
        this.store = store;
        this.json = json;
        this.maxMessages = maxMessages;
        this.life = life;
    }

    /** Whether a text can be the id of a conversation. */
    public static boolean isUsable(String id) {
        return ID.matcher(id).matches();
    }

    /** What was said, the newest last; empty for a conversation that nobody has begun. */
    public List<ChatMessage> load(String id) {
        return store.get(PREFIX + id).map(entry -> read(entry.value())).orElse(List.of());
    }

    /** Messages so long that the answer to them could not be kept beside them are refused before anything is lost. */
    void requireRoomFor(List<ChatMessage> messages) {
        int most = KeyValueStore.MOST_CHARACTERS / 2;
        if (write(messages).length() > most) {
            throw ProblemException.of(
                    ProblemType.CONTENT_TOO_LARGE,
                    "a conversation remembers messages of " + most + " characters at most; leave conversationId out");
        }
    }

    /** Adds what was said. Another call of the same conversation may have written meanwhile: its messages come first. */
    public void append(String id, List<ChatMessage> messages) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<KeyValueStore.Entry> before = store.get(PREFIX + id);
            List<ChatMessage> all =
                    new ArrayList<>(before.map(entry -> read(entry.value())).orElse(List.of()));
            all.addAll(messages);
            String value = newest(all);
            boolean written = before.isPresent()
                    ? store.compareAndSet(PREFIX + id, before.get().version(), value, life)
                    : store.putIfAbsent(PREFIX + id, value, life);
            if (written) {
                return;
            }
        }
        throw ProblemException.of(ProblemType.UNAVAILABLE, "too many calls of this conversation at once")
                .withHeader("Retry-After", "1");
    }

    /** As many of the newest messages as may be kept, and as fit into one value of the store. */
    private String newest(List<ChatMessage> all) {
        int from = Math.max(0, all.size() - maxMessages);
        String value = write(all.subList(from, all.size()));
        while (value.length() > KeyValueStore.MOST_CHARACTERS && from < all.size()) {
            from++;
            value = write(all.subList(from, all.size()));
        }
        return value;
    }

    private List<ChatMessage> read(String value) {
        try {
            return json.readValue(value, MESSAGES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored conversation cannot be read", e);
        }
    }

    private String write(List<ChatMessage> messages) {
        try {
            return json.writeValueAsString(messages);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a conversation cannot be written", e);
        }
    }
}
