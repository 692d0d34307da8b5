package dev.tern.conformance.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Broken events")
class MutatedEventsTest {
    private static final List<String> EVENTS = List.of(
            "{\"Records\":[{\"eventVersion\":\"2.1\",\"size\":12,\"body\":\"{\\\"inner\\\":\\\"kept\\\"}\"}]}",
            "{\"message\":{\"data\":\"eyJkZWVwIjoia2VwdCJ9\",\"attributes\":{}}}");

    @Test
    @DisplayName("are the same for the same seed, and others for another")
    void seeded() {
        assertThat(texts(7)).isEqualTo(texts(7)).isNotEqualTo(texts(8));
    }

    @Test
    @DisplayName("have had every mutation done to them, alone and with others")
    void everyMutation() {
        Set<Mutation> alone = EnumSet.noneOf(Mutation.class);
        Set<Mutation> together = EnumSet.noneOf(Mutation.class);
        MutatedEvents.of(EVENTS, 1)
                .events()
                .limit(2_000)
                .map(MutatedEvent::mutations)
                .forEach(mutations -> (mutations.size() == 1 ? alone : together).addAll(mutations));

        assertThat(alone).containsExactlyInAnyOrder(Mutation.values());
        assertThat(together).containsExactlyInAnyOrder(Mutation.values());
    }

    @Test
    @DisplayName("are mostly other than the real ones, which stay as they are")
    void changed() throws Exception {
        Set<JsonNode> real = new HashSet<>();
        for (String event : EVENTS) {
            real.add(new ObjectMapper().readTree(event));
        }

        assertThat(MutatedEvents.of(EVENTS, 2)
                        .trees()
                        .limit(1_000)
                        .filter(real::contains)
                        .count())
                .isLessThan(100);
    }

    @Test
    @DisplayName("are broken inside the events that they carry as text or in base64, too")
    void inside() {
        List<JsonNode> trees =
                MutatedEvents.of(EVENTS, 3).trees().limit(2_000).toList();

        assertThat(trees)
                .anyMatch(tree -> tree.at("/Records/0/body").asText().equals("{\"inner\":null}"))
                .anyMatch(tree -> tree.at("/message/data").asText().equals("eyJkZWVwIjpudWxsfQ=="));
    }

    @Test
    @DisplayName("are, as bytes, JSON for the most part, and now and then nothing like it")
    void bytes() {
        List<byte[]> all = MutatedEvents.of(EVENTS, 4).bytes().limit(1_000).toList();

        assertThat(all.stream().filter(MutatedEventsTest::isJson).count()).isBetween(700L, 950L);
        assertThat(all).anyMatch(event -> event.length == 0 || event[event.length - 1] != '}');
    }

    @Test
    @DisplayName("are at times longer than 256 KiB, and deeper than most readers follow")
    void large() {
        List<byte[]> all = MutatedEvents.of(EVENTS, 5).bytes().limit(2_000).toList();

        assertThat(all)
                .anyMatch(event -> event.length > 256 * 1024)
                .anyMatch(event -> new String(event, UTF_8).contains("[".repeat(1_000)));
    }

    @Test
    @DisplayName("need real ones to begin with")
    void none() {
        assertThatThrownBy(() -> MutatedEvents.of(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> texts(long seed) {
        return MutatedEvents.of(EVENTS, seed)
                .bytes()
                .limit(500)
                .map(event -> new String(event, UTF_8))
                .toList();
    }

    private static boolean isJson(byte[] event) {
        try {
            return !new ObjectMapper().readTree(event).isMissingNode();
        } catch (java.io.IOException e) {
            return false;
        }
    }
}
