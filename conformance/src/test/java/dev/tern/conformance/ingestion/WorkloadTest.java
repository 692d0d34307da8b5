package dev.tern.conformance.ingestion;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.eval.TestDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What happens to a collection")
class WorkloadTest {
    private static final int DOCUMENTS = 100;

    private final Workload workload = Workload.of(IntStream.range(0, DOCUMENTS)
            .mapToObj(i -> new TestDocument(String.valueOf(i), null, "document " + i))
            .toList());

    @Test
    @DisplayName("leaves each document as an object with its text, and nothing else")
    void lastState() throws IOException {
        PlayedObjects objects = new PlayedObjects();
        for (Step.Change change : all()) {
            change.make(objects);
        }

        assertThat(objects.all).hasSize(DOCUMENTS).containsAllEntriesOf(workload.last());
        assertThat(objects.get("documents/part/42.txt")).isEqualTo("document 42");
    }

    @Test
    @DisplayName("is told of every object at least once, and of one in ten twice by the same notice")
    void notices() {
        List<Notice> notices = workload.steps().stream().map(Step::notice).toList();

        assertThat(notices).extracting(Notice::key).containsAll(workload.last().keySet());
        long twice = notices.stream().collect(groupingBy(Notice::id)).values().stream()
                .filter(same -> same.size() == 2)
                .count();
        assertThat(twice).isEqualTo(DOCUMENTS / 10);
    }

    @Test
    @DisplayName("is told in no order: an old version after a new one, and a deletion before its creation")
    void order() {
        List<String> ids =
                workload.steps().stream().map(step -> step.notice().id()).toList();

        assertThat(ids).containsSubsequence("newer-25", "older-25");
        assertThat(ids).containsSubsequence("vanished-29", "late-29");
        assertThat(ids).containsSubsequence("again-35", "gone-35");
    }

    private List<Step.Change> all() {
        List<Step.Change> all = new ArrayList<>(workload.first());
        workload.steps().forEach(step -> all.addAll(step.before()));
        return all;
    }
}
