package dev.tern.conformance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeakMemoryTest {

    @Test
    @DisplayName("the high water mark is read, and not the memory of the moment")
    void readsTheHighWaterMark() {
        List<String> status =
                List.of("Name:\tjava", "VmPeak:\t 9240312 kB", "VmHWM:\t  118164 kB", "VmRSS:\t  103552 kB");

        assertThat(PeakMemory.kilobytes(status)).isEqualTo(118_164);
    }

    @Test
    @DisplayName("a process that has ended but is still listed has none")
    void anEndedProcessHasNone() {
        assertThat(PeakMemory.kilobytes(List.of("Name:\tjava", "State:\tZ (zombie)")))
                .isZero();
    }

    @Test
    @DisplayName("a process that does not exist has none")
    void nobodyHasNone() {
        assertThat(PeakMemory.kilobytes(Long.MAX_VALUE)).isZero();
    }
}
