package dev.tern.conformance.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A deliverer of events")
class DelivererTest {
    private final PlayedObjects objects = new PlayedObjects();

    @Test
    @DisplayName("hands notices over in their order and in batches, of which the last may be smaller")
    void batches() throws IOException {
        PlayedRoad road = PlayedRoad.taking(10, notices -> List.of());

        Deliverer.Count count = deliver(road, steps(23));

        assertThat(road.calls()).extracting(List::size).containsExactly(10, 10, 3);
        assertThat(road.ids()).startsWith("0", "1", "2").hasSize(23);
        assertThat(count).isEqualTo(new Deliverer.Count(23, 0, List.of()));
    }

    @Test
    @DisplayName("delivers again, behind the others, what is to come again")
    void again() throws IOException {
        Set<String> refused = new HashSet<>();
        PlayedRoad road = PlayedRoad.taking(
                2,
                notices -> notices.stream()
                        .filter(notice -> notice.id().equals("1") && refused.add("1"))
                        .toList());

        Deliverer.Count count = deliver(road, steps(4));

        assertThat(road.ids()).containsExactly("0", "1", "2", "3", "1");
        assertThat(count).isEqualTo(new Deliverer.Count(5, 1, List.of()));
    }

    @Test
    @DisplayName("gives up what always is to come again, and says what that was")
    void givenUp() throws IOException {
        Deliverer.Count count = deliver(PlayedRoad.taking(1, notices -> notices), steps(1));

        assertThat(count.givenUp()).containsExactly("0");
        assertThat(count.delivered()).isGreaterThan(10);
    }

    @Test
    @DisplayName("changes objects just before it tells of them")
    void changes() throws IOException {
        Step.Change written = new Step.Change("documents/a", new byte[] {1});
        Step.Change removed = new Step.Change("documents/a", null);
        PlayedRoad road = PlayedRoad.taking(1, notices -> {
            boolean there = objects.all.containsKey("documents/a");
            assertThat(there).isEqualTo(notices.get(0).kind() == Notice.Kind.CHANGED);
            return List.of();
        });

        Deliverer.Count count = deliver(
                road,
                List.of(
                        new Step(List.of(written), Notice.changed("1", "documents/a", 1)),
                        new Step(List.of(removed), Notice.deleted("2", "documents/a"))));

        assertThat(count.delivered()).isEqualTo(2);
    }

    @Test
    @DisplayName("fails if a call comes to nothing")
    void failure() {
        PlayedRoad road = PlayedRoad.taking(1, notices -> {
            throw new IllegalStateException("gone");
        });

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> deliver(road, steps(1)))
                .withMessageContaining("gone");
    }

    private Deliverer.Count deliver(PlayedRoad road, List<Step> steps) throws IOException {
        return new Deliverer(road, road, objects, steps, done -> {}).deliver();
    }

    private static List<Step> steps(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Step.of(Notice.changed(String.valueOf(i), "documents/" + i, 1)))
                .toList();
    }
}
