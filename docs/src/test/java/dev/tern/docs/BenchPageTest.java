package dev.tern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.cli.CommandOptions;
import dev.tern.conformance.bench.BenchRoute;
import dev.tern.conformance.bench.Layout;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about tern bench")
class BenchPageTest {
    private static final CommandOptions BENCH = CommandOptions.of("bench");

    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Pages.read("docs/bench.md");
    }

    @Test
    @DisplayName("has a row for every option of the command, and no other")
    void everyOption() {
        assertThat(Pages.matches("^\\| `(--[a-z-]+)`", page)).containsExactlyInAnyOrderElementsOf(BENCH.own());
    }

    @Test
    @DisplayName("names no option that the command has not")
    void noOtherOption() {
        assertThat(Pages.matches("(?<![\\w-])(--[a-z]+)", page))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(BENCH.all()).contains(option));
    }

    @Test
    @DisplayName("has a row for every route")
    void everyRoute() {
        List<String> routes =
                Stream.of(BenchRoute.values()).map(BenchRoute::label).toList();

        assertThat(rows("| Route |")).containsExactlyElementsOf(routes);
    }

    @Test
    @DisplayName("has a row for every layout")
    void everyLayout() {
        List<String> layouts = Stream.of(Layout.values()).map(Layout::label).toList();

        assertThat(rows("| Layout |")).containsExactlyElementsOf(layouts);
    }

    /** The first word of each row of a table. */
    private List<String> rows(String header) {
        String table = page.substring(page.indexOf(header));
        return Pages.matches("^\\| `([^`]+)`", table.substring(0, table.indexOf("\n\n")));
    }
}
