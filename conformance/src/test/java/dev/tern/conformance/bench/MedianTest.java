package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    @DisplayName("of an odd number of figures the median is the one in the middle, in whatever order they came")
    void oneInTheMiddle() {
        assertThat(Median.of(DoubleStream.of(9, 1, 5))).isEqualTo(5);
    }

    @Test
    @DisplayName("of an even number it is half-way between the two in the middle")
    void twoInTheMiddle() {
        assertThat(Median.of(DoubleStream.of(4, 100, 1, 2))).isEqualTo(3);
    }

    @Test
    @DisplayName("one figure is its own median")
    void oneAlone() {
        assertThat(Median.of(DoubleStream.of(7))).isEqualTo(7);
    }

    @Test
    @DisplayName("of nothing there is none")
    void ofNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Median.of(DoubleStream.empty()));
    }
}
