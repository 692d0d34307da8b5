package dev.tern.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.cases.Difference;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table for a terminal")
class TableReportTest {

    @Test
    @DisplayName("shows the cases that differ, then what differs without being listed, then the verdict")
    void table() {
        ComparisonResult comparison = new SampleComparison()
                .different("aws", "url", new Difference("status", "400", "500"))
                .listed("azure", "http")
                .result();

        assertThat(new TableReport(80).write(comparison)).isEqualTo("""
                                aws     aws     azure
                case            rest    url     http
                --------------  ------  ------  ------
                empty-question  same    DIFF    same
                encoded-slash   same    same    listed

                The same everywhere, not shown: 0 of 2 cases.

                empty-question at aws url
                  status
                    expected: 400
                    actual:   500

                2 cases on 3 fronts of 2 targets: 1 unlisted difference; 1 listed in docs/parity.md; \
                one jar, sha256 %s
                """.formatted(SampleComparison.SHA));
    }

    @Test
    @DisplayName("has no table when nothing differs")
    void nothingDiffers() {
        assertThat(new TableReport(80).write(new SampleComparison().result()))
                .startsWith("The same everywhere: 2 of 2 cases.\n\n2 cases on 3 fronts");
    }

    @Test
    @DisplayName("goes on in a second block when the fronts do not fit beside each other")
    void narrow() {
        SampleComparison sample = new SampleComparison().listed("azure", "http");
        for (int i = 1; i <= 6; i++) {
            sample.with(SampleComparison.target("target-" + i, List.of("http"), "", false));
        }

        String[] lines = new TableReport(60).write(sample.result()).split("\n", -1);

        assertThat(lines).filteredOn(line -> line.startsWith("encoded-slash")).hasSize(2);
        assertThat(lines).filteredOn(line -> !line.contains("sha256")).allMatch(line -> line.length() <= 60);
    }

    @Test
    @DisplayName("keeps to ASCII and cuts every difference to a line")
    void ascii() {
        Difference difference = new Difference("body", "größe\n" + "x".repeat(200), "\u001B[31m");

        String table = new TableReport(60)
                .write(new SampleComparison()
                        .different("aws", "url", difference)
                        .result());

        assertThat(table).contains("    expected: gr\\u00f6\\u00dfe\\nxxx", "    actual:   \\u001b[31m\n");
        assertThat(table).matches("[\\n -~]*");
        assertThat(table.lines()).filteredOn(line -> line.contains("xxx")).allMatch(line -> line.length() == 60);
    }

    @Test
    @DisplayName("shows the baseline below, as not counted")
    void baseline() {
        String table =
                new TableReport(80).write(new SampleComparison().withBaseline().result());

        assertThat(table)
                .contains("Spring Cloud Function's own entry points, not counted:\n\n                scf-aws\n")
                .contains("no unlisted difference");
    }
}
