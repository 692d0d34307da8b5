package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    @DisplayName("a process is asked once, and its age is read when it has answered")
    void asksOnce() throws IOException {
        List<String> diary = new ArrayList<>();
        RunningSubject process = new FakeSubject("tern", diary, 0).start(List.of());

        Start start = Start.of(process);

        assertThat(diary).containsExactly("tern starts", "tern is asked");
        assertThat(start.seconds()).isEqualTo(0.5);
    }

    @Test
    @DisplayName("of several starts time and processor have each their own median")
    void medians() {
        List<Start> starts = List.of(new Start(3, 1), new Start(1, 2), new Start(2, 9));

        assertThat(Start.medianSeconds(starts)).isEqualTo(2);
        assertThat(Start.medianCpuSeconds(starts)).isEqualTo(2);
    }
}
