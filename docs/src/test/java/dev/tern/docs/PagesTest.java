package dev.tern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.config.Setting;
import dev.tern.problem.ProblemType;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagesTest {

    @Test
    @DisplayName("every file that the walk through the code names exists")
    void walkthroughNamesFiles() throws IOException {
        List<String> files = Pages.matches("`([^`\\s]+\\.java)`", Pages.read("docs/walkthrough.md"));

        assertThat(files)
                .hasSizeGreaterThan(20)
                .allSatisfy(file -> assertThat(Pages.root().resolve(file)).isRegularFile());
    }

    @Test
    @DisplayName("every link between pages leads somewhere")
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : Pages.all()) {
            for (String link : Pages.matches("\\[[^\\]]*]\\(([^)#\\s]+)[^)]*\\)", Files.readString(page))) {
                if (!link.startsWith("http") && !Files.exists(page.resolveSibling(link))) {
                    broken.add(page.getFileName() + " -> " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    @DisplayName("the table of settings is exactly what the program knows")
    void settingsAreComplete() throws IOException {
        List<String> rows =
                TernRuntime.knownSettings().stream().map(PagesTest::row).toList();

        assertThat(Pages.matches("^(\\| `tern\\.[^\\n]+)$", Pages.read("docs/configuration.md")))
                .containsExactlyElementsOf(rows);
    }

    @Test
    @DisplayName("the table of other names for settings is exactly what the program knows")
    void otherVariablesAreComplete() throws IOException {
        List<String> rows = TernRuntime.knownSettings().stream()
                .filter(setting -> !setting.otherVariables().isEmpty())
                .map(setting ->
                        "| **" + setting.name() + "** | `" + String.join("`, `", setting.otherVariables()) + "` |")
                .toList();

        assertThat(Pages.matches("^(\\| \\*\\*tern\\.[^\\n]+)$", Pages.read("docs/configuration.md")))
                .containsExactlyElementsOf(rows);
    }

    @Test
    @DisplayName("the table of errors is exactly what the program answers")
    void errorsAreComplete() throws IOException {
        List<String> rows = Stream.of(ProblemType.values())
                .map(type -> "| " + type.status() + " | `" + type.code() + "` |")
                .toList();

        assertThat(Pages.matches("^(\\| \\d{3} \\| `[a-z_]+` \\|)", Pages.read("docs/errors.md")))
                .containsExactlyElementsOf(rows);
    }

    @Test
    @DisplayName("the example of an error has the values of its type")
    void errorExampleIsTrue() throws IOException {
        JsonNode example =
                new ObjectMapper().readTree(Pages.firstMatch("```json\\n(.*?)```", Pages.read("docs/errors.md")));

        assertThat(example.path("type").asText())
                .isEqualTo(ProblemType.INVALID_REQUEST.uri().toString());
        assertThat(example.path("title").asText()).isEqualTo(ProblemType.INVALID_REQUEST.title());
        assertThat(example.path("status").asInt()).isEqualTo(ProblemType.INVALID_REQUEST.status());
        assertThat(example.path("code").asText()).isEqualTo(ProblemType.INVALID_REQUEST.code());
    }

    @Test
    @DisplayName("the application in the page about your own functions is the one that the tests start")
    void javaSnippetIsTested() throws IOException {
        String snippet = Pages.firstMatch("```java\\n(.*?)```", Pages.read("docs/your-functions.md"));

        assertThat(Pages.read("core/src/test/java/dev/tern/runtime/TriageApplication.java"))
                .contains(snippet);
    }

    @Test
    @DisplayName("every module of the reactor that someone can import is in the BOM")
    void bomIsComplete() throws IOException {
        List<String> modules = Pages.matches("<module>([^<]+)</module>", Pages.read("pom.xml")).stream()
                .filter(module -> !List.of("bom", "docs", "embedding-table", "samples/one-jar")
                        .contains(module))
                .filter(module -> !module.startsWith("conformance/"))
                .toList();

        assertThat(Pages.matches("<artifactId>tern-([^<]+)</artifactId>", Pages.read("bom/pom.xml")))
                .containsAll(modules);
    }

    @Test
    @DisplayName("the page about parity has a row for every limit that a comparison accepts, and no other")
    void parityListsEveryLimit() throws IOException {
        String accepted = Pages.read("conformance/src/main/resources/dev/tern/conformance/compare/parity.json");
        List<String> rows = new ArrayList<>();
        new ObjectMapper().readTree(accepted).forEach(limit -> rows.add(parityRow(limit)));

        String page = Pages.read("docs/parity.md");
        String limits = page.substring(page.indexOf("## What a platform forces"));
        assertThat(limits.lines().filter(line -> line.startsWith("| `"))).containsExactlyElementsOf(rows);
    }

    private static String parityRow(JsonNode limit) {
        String targets = quoted(limit.path("targets"));
        boolean oneFront = limit.path("fronts").toString().equals("[\"http\"]");
        String where = oneFront ? targets : targets + " " + quoted(limit.path("fronts"));
        return "| " + where + " | " + limit.path("sentence").asText() + " | " + quoted(limit.path("cases")) + " |";
    }

    private static String quoted(JsonNode texts) {
        List<String> quoted = new ArrayList<>();
        texts.forEach(text -> quoted.add("`" + text.asText() + "`"));
        return String.join(", ", quoted);
    }

    private static String row(Setting<?> setting) {
        String value = setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
        return "| `" + setting.name() + "` | " + value + " | " + setting.description() + " |";
    }
}
