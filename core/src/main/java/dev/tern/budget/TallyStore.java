package dev.tern.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tern.state.KeyValueStore;
import dev.tern.state.KeyValueStore.Entry;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The tallies in the store, which many calls and many instances change at once: no change is ever lost. */
final class TallyStore {
    // Each try that fails means that another call has succeeded, so this is far more than all calls at once need.
    private static final int TRIES = 1_000;
    // An instance of the next release may write more than this one reads.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final KeyValueStore store;
    private final Duration life;

    TallyStore(KeyValueStore store, Duration life) {
        this.store = store;
        this.life = life;
    }

    /**
     * Changes a tally.
     *
     * @param change may throw to leave everything as it is; may be asked several times
     * @return what was there before
     */
    Tally change(String key, UnaryOperator<Tally> change) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Entry> entry = store.get(key);
            Tally before = entry.map(found -> read(found.value())).orElse(Tally.EMPTY);
            String after = write(change.apply(before));
            boolean written = entry.isPresent()
                    ? store.compareAndSet(key, entry.get().version(), after, life)
                    : store.putIfAbsent(key, after, life);
            if (written) {
                return before;
            }
        }
        throw new IllegalStateException("a budget is changed by too many calls at once");
    }

    private static Tally read(String value) {
        try {
            return JSON.readValue(value, Tally.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored budget cannot be read", e);
        }
    }

    private static String write(Tally tally) {
        try {
            return JSON.writeValueAsString(tally);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a budget cannot be written", e);
        }
    }
}
