package dev.tern.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory of conversations")
class ConversationsTest {

    private static final Duration LIFE = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final KeyValueStore store = new InMemoryKeyValueStore(() -> now, 100, 10_000_000);
    private final Conversations conversations = new Conversations(store, new ObjectMapper(), 100, LIFE);

    @Test
    @DisplayName("begins empty")
    void empty() {
        assertThat(conversations.load("c1")).isEmpty();
    }

    @Test
    @DisplayName("keeps messages in the order they were added")
    void order() {
        conversations.append("c1", List.of(ChatMessage.user("a"), ChatMessage.assistant("b")));
        conversations.append("c1", List.of(ChatMessage.user("c")));

        assertThat(conversations.load("c1"))
                .containsExactly(ChatMessage.user("a"), ChatMessage.assistant("b"), ChatMessage.user("c"));
    }

    @Test
    @DisplayName("keeps any text as it is")
    void anyText() {
        ChatMessage message = ChatMessage.user("\"quoted\" \\ \n \0 é \uD83D\uDE00 </source>");

        conversations.append("c1", List.of(message));

        assertThat(conversations.load("c1")).containsExactly(message);
    }

    @Test
    @DisplayName("keeps the newest messages when there are too many")
    void newest() {
        Conversations few = new Conversations(store, new ObjectMapper(), 2, LIFE);

        few.append("c1", List.of(ChatMessage.user("a"), ChatMessage.user("b"), ChatMessage.user("c")));
        few.append("c1", List.of(ChatMessage.user("d")));

        assertThat(few.load("c1")).containsExactly(ChatMessage.user("c"), ChatMessage.user("d"));
    }

    @Test
    @DisplayName("keeps the newest messages that fit together into one value of the store")
    void newestThatFit() {
        for (String letter : List.of("a", "b", "c")) {
            conversations.append("c1", List.of(ChatMessage.user(letter.repeat(KeyValueStore.MOST_CHARACTERS / 3))));
        }

        assertThat(conversations.load("c1")).hasSize(2);
        assertThat(conversations.load("c1").get(1).content()).startsWith("c");
        assertThat(store.get("conversation:c1").orElseThrow().value())
                .hasSizeLessThanOrEqualTo(KeyValueStore.MOST_CHARACTERS);
    }

    @Test
    @DisplayName("ends when a conversation has been idle for its life")
    void expiry() {
        conversations.append("c1", List.of(ChatMessage.user("a")));

        now = now.plus(LIFE).minusSeconds(1);
        assertThat(conversations.load("c1")).hasSize(1);
        now = now.plusSeconds(1);
        assertThat(conversations.load("c1")).isEmpty();
    }

    @Test
    @DisplayName("lasts longer with every message, and begins anew after its end")
    void renewed() {
        conversations.append("c1", List.of(ChatMessage.user("a")));
        now = now.plus(LIFE).minusSeconds(1);
        conversations.append("c1", List.of(ChatMessage.user("b")));
        now = now.plus(LIFE).minusSeconds(1);
        assertThat(conversations.load("c1")).hasSize(2);

        now = now.plus(LIFE);
        conversations.append("c1", List.of(ChatMessage.user("c")));

        assertThat(conversations.load("c1")).containsExactly(ChatMessage.user("c"));
    }

    @Test
    @DisplayName("loses nothing when sixteen calls add to one conversation at once")
    void parallel() throws Exception {
        int calls = 16;
        ExecutorService threads = Executors.newFixedThreadPool(calls);
        CyclicBarrier together = new CyclicBarrier(calls);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            String text = String.valueOf(i);
            running.add(threads.submit(() -> {
                together.await();
                conversations.append("c1", List.of(ChatMessage.user(text), ChatMessage.assistant(text)));
                return null;
            }));
        }
        for (Future<?> call : running) {
            call.get();
        }
        threads.shutdown();

        List<ChatMessage> kept = conversations.load("c1");
        assertThat(kept).hasSize(calls * 2).doesNotHaveDuplicates();
        for (int i = 0; i < kept.size(); i += 2) {
            assertThat(kept.get(i + 1).content()).isEqualTo(kept.get(i).content());
        }
    }

    @Test
    @DisplayName("gives up with a request to come back when a store never takes its turn")
    void neverItsTurn() {
        Conversations unlucky = new Conversations(new ContendedStore(), new ObjectMapper(), 10, LIFE);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> unlucky.append("c1", List.of(ChatMessage.user("a"))))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE))
                .satisfies(problem -> assertThat(problem.headers()).containsEntry("Retry-After", "1"));
    }

    @Test
    @DisplayName("does not repeat what it cannot read")
    void unreadable() {
        store.putIfAbsent("conversation:c1", "s3cret", LIFE);

        assertThatIllegalStateException()
                .isThrownBy(() -> conversations.load("c1"))
                .withMessage("a stored conversation cannot be read");
    }

    /** Somebody else was always quicker. */
    private static final class ContendedStore implements KeyValueStore {
        @Override
        public Optional<Entry> get(String key) {
            return Optional.of(new Entry("[]", "1"));
        }

        @Override
        public boolean putIfAbsent(String key, String value, Duration timeToLive) {
            return false;
        }

        @Override
        public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
            return false;
        }

        @Override
        public boolean remove(String key, String version) {
            return false;
        }
    }
}
