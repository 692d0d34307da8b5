package dev.tern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cli.CommandOptions;
import dev.tern.conformance.profile.Dependency;
import dev.tern.conformance.profile.Phase;
import dev.tern.http.ColdStart;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about where a cold start goes")
class ColdStartPageTest {
    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Pages.read("docs/cold-start.md");
    }

    @Test
    @DisplayName("names commands that there are, with options that they have, tern profile among them")
    void commands() {
        List<String> commands = Pages.matches("^\\./tern ([^\\n]+)$", page);

        assertThat(commands).anySatisfy(command -> assertThat(command).startsWith("profile "));
        for (String command : commands) {
            assertThat(CommandOptions.of(command.split(" ", 2)[0]).all())
                    .containsAll(Pages.matches("(--[a-z-]+)", command));
        }
    }

    @Test
    @DisplayName("has a row for every option of the command, and no other")
    void everyOption() {
        assertThat(Pages.matches("^\\| `(--[a-z-]+)`", page))
                .containsExactlyInAnyOrderElementsOf(
                        CommandOptions.of("profile").own());
    }

    @Test
    @DisplayName("says of every phase what it is")
    void everyPhase() {
        List<String> phases = Stream.of(Phase.values()).map(Phase::label).toList();

        assertThat(firstCells("| Phase | What")).containsExactlyElementsOf(phases);
    }

    @Test
    @DisplayName("has figures of every phase, and of the whole")
    void figuresOfPhases() {
        List<String> phases = Stream.concat(Stream.of(Phase.values()).map(Phase::label), Stream.of("*whole*"))
                .toList();

        assertThat(firstCells("| Phase | `health`")).containsExactlyElementsOf(phases);
    }

    @Test
    @DisplayName("has figures of dependencies that there are")
    void figuresOfDependencies() {
        List<String> dependencies =
                Stream.of(Dependency.values()).map(Dependency::label).toList();

        assertThat(firstCells("| Dependency |")).hasSizeGreaterThan(10).isSubsetOf(dependencies);
    }

    @Test
    @DisplayName("names the fields in the log as they are, in the words and in each cloud's metric")
    void fields() {
        Map<String, Object> facts = new LinkedHashMap<>();
        ColdStart start = new ColdStart();
        start.addTo(facts, start.arrival(), Duration.ofMillis(1));
        String section = page.substring(page.indexOf("## In production"), page.indexOf("## What follows"));

        assertThat(facts.keySet()).allSatisfy(field -> assertThat(section).contains("`" + field + "`"));
        assertThat(Pages.matches("(?:\\$\\.|call\\.|jsonPayload\\.)(\\w+)", section))
                .contains("coldStart", "initMillis")
                .isSubsetOf(facts.keySet());
    }

    private List<String> firstCells(String header) {
        int from = page.indexOf(header);
        assertThat(from).as(header).isNotNegative();
        String table = page.substring(from);
        return table.substring(0, table.indexOf("\n\n"))
                .lines()
                .skip(2)
                .map(row -> row.split("\\|", -1)[1].strip())
                .toList();
    }
}
