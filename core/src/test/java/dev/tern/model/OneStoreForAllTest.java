package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.budget.Budgets;
import dev.tern.budget.Limit;
import dev.tern.budget.Spend;
import dev.tern.chat.ChatMessage;
import dev.tern.chat.Conversations;
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One store that has no sections")
class OneStoreForAllTest {
    private static final Duration LIFE = Duration.ofHours(1);

    private final Flat store = new Flat();
    private final Conversations conversations = new Conversations(store, new ObjectMapper(), 10, LIFE);
    private final KeptAnswers answers = new KeptAnswers(store.section("answer"), LIFE);
    private final Budgets budgets = new Budgets(
            store.section("budget"),
            () -> Instant.EPOCH,
            LIFE,
            new Limit(OptionalLong.of(1_000), Optional.empty()),
            new Limit(OptionalLong.of(1_000), Optional.empty()));

    @Test
    @DisplayName(
            "keeps conversations, answers and budgets apart, whatever callers call themselves and their conversations")
    void apart() {
        List<String> names = List.of("a", "budget:deployment:0", "conversation:a", "answer:a", ":a", "nameless");
        for (String name : names) {
            conversations.append(name, List.of(ChatMessage.user(name)));
            answers.keep(name, new KeptAnswer("answer to " + name, null));
            budgets.reserve(name, new Spend(10, BigDecimal.ZERO)).settle(new Spend(7, BigDecimal.ZERO));
        }

        for (String name : names) {
            assertThat(conversations.load(name)).containsExactly(ChatMessage.user(name));
            assertThat(answers.find(name)).contains(new KeptAnswer("answer to " + name, null));
        }
        // One conversation, one answer and one budget of each, and the budget of all.
        assertThat(store.keys)
                .hasSize(3 * names.size() + 1)
                .allSatisfy(key -> assertThat(key).matches("(conversation|answer|budget):.+"));
    }

    /** As the clouds' stores are: all sections are the store itself. */
    private static final class Flat implements KeyValueStore {
        private final KeyValueStore behind = InMemoryKeyValueStore.ofProcess();
        private final Set<String> keys = new TreeSet<>();

        @Override
        public Optional<Entry> get(String key) {
            return behind.get(key);
        }

        @Override
        public boolean putIfAbsent(String key, String value, Duration timeToLive) {
            keys.add(key);
            return behind.putIfAbsent(key, value, timeToLive);
        }

        @Override
        public boolean compareAndSet(String key, String version, String value, Duration timeToLive) {
            return behind.compareAndSet(key, version, value, timeToLive);
        }

        @Override
        public boolean remove(String key, String version) {
            return behind.remove(key, version);
        }
    }
}
