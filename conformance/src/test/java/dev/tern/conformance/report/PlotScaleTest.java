package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An axis")
class PlotScaleTest {

    @Test
    @DisplayName("begins at zero and ends at a round number")
    void linear() {
        PlotScale scale = PlotScale.linear(1340);

        assertThat(scale.ticks()).containsExactly(0.0, 500.0, 1000.0, 1500.0);
        assertThat(scale.at(750)).isEqualTo("50.00%");
    }

    @Test
    @DisplayName("that is logarithmic gives the same room to every factor of ten")
    void logarithmic() {
        PlotScale scale = PlotScale.logarithmic(0.13, 87);

        assertThat(scale.low()).isCloseTo(0.1, within(1e-9));
        assertThat(scale.high()).isCloseTo(100, within(1e-9));
        assertThat(scale.ticks()).hasSize(4);
        assertThat(scale.percent(1)).isCloseTo(100 / 3.0, within(1e-6));
    }

    @Test
    @DisplayName("holds even a single value")
    void single() {
        PlotScale scale = PlotScale.logarithmic(2, 2);

        assertThat(scale.percent(2)).isBetween(0.0, 100.0);
        assertThat(scale.high()).isGreaterThan(scale.low());
        assertThat(PlotScale.linear(0).at(0)).isEqualTo("0.00%");
    }
}
