package dev.tern.conformance.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A mutation of an event")
class MutationTest {
    private static final String EVENT = "{\"version\":\"1.0\",\"data\":\"AAAA\",\"list\":[1,2]}";

    @ParameterizedTest
    @EnumSource(Mutation.class)
    @DisplayName("changes one place, and does what its name says")
    void doesWhatItSays(Mutation mutation) {
        TreeMutator mutator = new TreeMutator(new Random(1));

        assertThat(Stream.generate(() -> mutator.apply(mutation, tree())).limit(200))
                .anyMatch(sign(mutation));
    }

    @ParameterizedTest
    @EnumSource(RawMutation.class)
    @DisplayName("can also change its bytes")
    void raw(RawMutation mutation) {
        Random random = new Random(2);

        assertThat(Stream.generate(() -> mutation.of(EVENT.getBytes(UTF_8), random)).limit(20))
                .anyMatch(bytes -> !new String(bytes, UTF_8).equals(EVENT));
    }

    @Test
    @DisplayName("that takes an element away makes its array shorter")
    void element() {
        Place.in(tree()).stream()
                .filter(place -> place.name().isEmpty())
                .limit(1)
                .forEach(place -> {
                    place.put(Mutation.DROPPED.of(place.value(), new Random()));
                    assertThat(place.parent()).hasSize(1);
                });
    }

    private static Predicate<JsonNode> sign(Mutation mutation) {
        JsonNode data = JsonNodeFactory.instance.textNode("AAAA");
        return switch (mutation) {
            case DROPPED -> tree -> !tree.has("data");
            case NULLED -> tree -> tree.path("data").isNull();
            case OTHER_TYPE -> tree -> !tree.path("data").isTextual();
            case EMPTIED -> tree -> tree.path("data").asText("x").isBlank();
            case HUGE -> tree -> tree.path("data").asText().length() >= 5_000;
            case DUPLICATED -> tree -> tree.path("version").equals(data) || tree.path("list").size() == 3;
            case WRONG_BASE64 -> tree -> List.of("*AAAA", "AAAA=", "AAA", "----").contains(tree.path("data").asText());
            case UNKNOWN_VERSION -> tree -> tree.path("version").asText().equals("99.0");
            case ODD_TEXT -> tree -> tree.path("data").asText().contains("\ud800");
            case DEEP -> tree -> tree.path("data").path(0).path(0).path(0).path(0).isArray();
            case OUT_OF_RANGE -> tree -> tree.path("list").path(0).isBigInteger();
            case NO_TIME -> tree -> tree.path("data").asText().equals("yesterday");
            case ARRAY_EMPTIED -> tree -> tree.path("list").isEmpty();
            case ARRAY_DOUBLED -> tree -> tree.path("list").size() == 4;
        };
    }

    private static JsonNode tree() {
        try {
            return new ObjectMapper().readTree(EVENT);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
