package dev.tern.azure.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.state.KeyValueStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A value in a table")
class TableEntityTest {

    @Test
    @DisplayName("lies in properties of 64 KiB at most, none of which ends within a character")
    void split() throws IOException {
        String value = "x" + "😀".repeat((KeyValueStore.MOST_CHARACTERS - 1) / 2);
        byte[] json = TableEntity.json("key", value, 5);
        JsonNode entity = new ObjectMapper().readTree(json);

        assertThat(json.length).isLessThan(1024 * 1024);
        assertThat(entity.path("Value0").asText()).hasSize(20 * 1024 - 1).endsWith("😀");
        assertThat(TableEntity.read(json, "W/\"1\"")).isEqualTo(new TableEntity(value, 5, "W/\"1\""));
    }

    @Test
    @DisplayName("is known by a version that says when it ends, and a word that is none has ended long ago")
    void version() {
        TableEntity entity = new TableEntity("value", 1_000, "W/\"datetime'2026|'\"");
        TableEntity known = TableEntity.ofVersion(entity.version());

        assertThat(known.etag()).isEqualTo(entity.etag());
        assertThat(known.isAlive(Instant.ofEpochMilli(999))).isTrue();
        assertThat(known.isAlive(Instant.ofEpochMilli(1_000))).isFalse();
        assertThat(TableEntity.ofVersion("no-such-version").isAlive(Instant.EPOCH))
                .isFalse();
        assertThat(TableEntity.ofVersion("").isAlive(Instant.EPOCH)).isFalse();
    }

    @Test
    @DisplayName("that is to last for ever does")
    void forEver() {
        long end = TableEntity.end(Instant.now(), Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(new TableEntity("", end, "").isAlive(Instant.now().plus(Duration.ofDays(36_500))))
                .isTrue();
    }

    @Test
    @DisplayName("that somebody else wrote has ended")
    void foreign() {
        byte[] json = "{\"PartitionKey\":\"a\",\"Other\":true}".getBytes(StandardCharsets.UTF_8);

        assertThat(TableEntity.read(json, "W/\"1\"").isAlive(Instant.now())).isFalse();
    }

    @Test
    @DisplayName("has a partition key that says its key in characters that a table and a URL take")
    void key() {
        assertThat(TableKey.of("Event_1.a-b")).isEqualTo("Event_1.a-b");
        assertThat(TableKey.of("a/b ~é")).isEqualTo("a~2fb~20~7e~c3~a9");
        assertThat(TableKey.of("é".repeat(200)))
                .hasSize(466)
                .startsWith("~c3~a9")
                .matches("[a-f0-9~]*~~[a-f0-9]{64}");
    }
}
