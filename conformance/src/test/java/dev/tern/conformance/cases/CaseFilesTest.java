package dev.tern.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading case files. */
class CaseFilesTest {
    private static final String CASE = """
            {"id":"a-case","reason":"It matters.","steps":[{"request":{"method":"POST","path":"/p","headers":[["A","1"]],
             "body":{"repeat":"ab","bytes":5}},"expect":{"status":200,"headers":{"X":["1","2"]},"body":{"any":true}}}]}""";

    @Test
    @DisplayName("At least 90 cases are shipped")
    void manyCasesAreShipped() {
        assertThat(CaseFiles.shipped()).hasSizeGreaterThanOrEqualTo(90);
    }

    @Test
    @DisplayName("Every case file in the folder of the shipped ones is read")
    void noShippedFileIsForgotten() throws IOException {
        Path folder = Path.of("src/main/resources/dev/tern/conformance/cases");
        assertThat(CaseFiles.in(folder))
                .extracting(Case::id)
                .containsExactlyInAnyOrderElementsOf(
                        CaseFiles.shipped().stream().map(Case::id).toList());
    }

    @Test
    @DisplayName("A folder without a case is refused: nothing compared would look like nothing different")
    void anEmptyFolderIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> CaseFiles.in(folder))
                .isInstanceOf(MalformedCaseException.class)
                .hasMessageContaining("no .json file with cases");
    }

    @Test
    @DisplayName("A case of a user's own folder is read with everything it says")
    void aFolderOfAUsersOwnIsRead(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.json"), "[" + CASE + "]");
        Files.writeString(folder.resolve("notes.txt"), "no case");
        Case read = CaseFiles.in(folder).get(0);
        assertThat(read.parallel()).isEqualTo(1);
        assertThat(read.deployment()).isEqualTo(Case.Deployment.CASES);
        assertThat(read.steps().get(0).expectation().headers()).containsEntry("X", List.of("1", "2"));
        assertThat(read.steps()
                        .get(0)
                        .request()
                        .toWire(Tokens.of("r", 1))
                        .body()
                        .text())
                .isEqualTo("ababa");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a-case|A Case|mine.json, case A Case, id must be in kebab-case",
                "\"It matters.\"|\"\"|mine.json, case a-case, reason must say something",
                "\"/p\"|\"p\"|mine.json, case a-case, steps/0/request/path must start with a slash",
                "\"POST\"|7|mine.json, case a-case, steps/0/request/method must be a text",
                "\"method\"|\"methods\"|mine.json, case a-case, steps/0/request/methods is not a known field",
                "\"status\":200|\"status\":\"200\"|mine.json, case a-case, steps/0/expect/status must be a whole number above 0",
                "\"any\":true|\"any\":true,\"text\":\"a\"|mine.json, case a-case, steps/0/expect/body must have exactly one form",
                "\"any\":true|\"base64\":\"?\"|mine.json, case a-case, steps/0/expect/body/base64 must be base64",
                "\"any\":true|\"events\":[{\"event\":\"a\"}]|mine.json, case a-case, steps/0/expect/body/events must have event and data in each element",
                "\"repeat\":\"ab\",\"bytes\":5|\"events\":[]|mine.json, case a-case, steps/0/request/body cannot be events in a request",
                "\"repeat\":\"ab\",\"bytes\":5|\"any\":true|mine.json, case a-case, steps/0/request/body cannot be any in a request",
                "[\"A\",\"1\"]|[\"A\"]|mine.json, case a-case, steps/0/request/headers/0 must be a name and a value",
            })
    @DisplayName("A malformed case is refused with its file, its id and the field")
    void aMalformedCaseIsRefused(String right, String wrong, String sentence) {
        byte[] file = ("[" + CASE.replace(right, wrong) + "]").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CaseFiles.read("mine.json", file))
                .isInstanceOf(MalformedCaseException.class)
                .hasMessage(sentence);
    }

    @Test
    @DisplayName("An id that is given twice is refused")
    void duplicatesAreRefused() {
        byte[] file = ("[" + CASE + "," + CASE + "]").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> CaseFiles.read("mine.json", file)).hasMessage("case a-case, id is given twice");
    }

    @Test
    @DisplayName("A file that is no array, or no JSON, is refused by its name")
    void otherFilesAreRefused() {
        Stream.of("{}", "[", "")
                .forEach(text -> assertThatThrownBy(
                                () -> CaseFiles.read("mine.json", text.getBytes(StandardCharsets.UTF_8)))
                        .isInstanceOf(MalformedCaseException.class)
                        .hasMessageStartingWith("mine.json "));
    }
}
