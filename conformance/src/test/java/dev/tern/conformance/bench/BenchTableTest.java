package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BenchTableTest {

    @Test
    @DisplayName(
            "a row shows each figure in the unit of its column, and how many times that of the function by hand it is")
    void figures() {
        List<String> lines = lines(SampleBench.result());

        assertThat(cells(lines.get(0)))
                .isEqualTo("java layout route function first ms x CPU s x classes x warm ms p99 ms x CPU ms x peak MB x"
                        + " jar MB");
        assertThat(cells(lines.get(1)))
                .isEqualTo("17 aws health bare 250 1.00 0.50 1.00 1000 1.00 0.50 1.00 1.00 0.250 1.00 50 1.00 2.4");
        assertThat(cells(lines.get(2)))
                .isEqualTo("17 aws health tern 500 2.00 1.50 3.00 4000 4.00 2.50 4.00 5.00 1.500 6.00 350 7.00 48.0");
        assertThat(lines.get(3)).startsWith("Medians of 7 starts in turns");
    }

    @Test
    @DisplayName("where calls are not measured there is a dash in each of their columns")
    void withoutCalls() {
        List<String> lines = lines(SampleBench.resultWithArchive());

        assertThat(cells(lines.get(4)))
                .isEqualTo("17+archive gcp chat tern 500 2.00 1.50 3.00 4000 4.00 - - - - - - - 48.0");
    }

    @Test
    @DisplayName("the numbers of a column stand under each other")
    void aligned() {
        List<String> lines = lines(SampleBench.resultWithArchive());

        assertThat(lines.subList(0, 5))
                .extracting(String::length)
                .containsOnly(lines.get(0).length());
    }

    private static List<String> lines(BenchResult result) {
        return new BenchTable().write(result).lines().toList();
    }

    private static String cells(String line) {
        return line.replaceAll(" +", " ");
    }
}
