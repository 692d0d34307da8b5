package dev.tern.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tern.state.KeyValueStore;
import dev.tern.state.KeyValueStore.Entry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers in the store. They spare a call and nothing else depends on them: a store that fails is as good as empty. */
final class KeptAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAnswers.class);
    private static final String PREFIX = "answer:";
    // An instance of the next release may write more than this one reads.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final KeyValueStore store;
    private final Duration life;

    KeptAnswers(KeyValueStore store, Duration life) {
        this.store = store;
        this.life = life;
    }

    Optional<KeptAnswer> find(String key) {
        try {
            Optional<Entry> entry = store.get(PREFIX + key);
            return entry.isPresent()
                    ? Optional.of(JSON.readValue(entry.get().value(), KeptAnswer.class))
                    : Optional.empty();
        } catch (JsonProcessingException | RuntimeException e) {
            warn("read", e);
            return Optional.empty();
        }
    }

    /** The newest answer is kept; one that is too long for the store is not. */
    void keep(String key, KeptAnswer answer) {
        try {
            String value = JSON.writeValueAsString(answer);
            if (value.length() <= KeyValueStore.MOST_CHARACTERS) {
                put(PREFIX + key, value);
            }
        } catch (JsonProcessingException | RuntimeException e) {
            warn("written", e);
        }
    }

    /** Where another call writes at the same time, its answer is as good. */
    private void put(String key, String value) {
        Optional<Entry> before = store.get(key);
        if (before.isPresent()) {
            store.compareAndSet(key, before.get().version(), value, life);
        } else {
            store.putIfAbsent(key, value, life);
        }
    }

    private static void warn(String what, Exception failure) {
        LOG.warn("a kept answer could not be {}: {}", what, failure.getClass().getName());
    }
}
