package dev.tern.conformance.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file of prompts")
class PromptFileTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("has a prompt on each line that is neither blank nor a comment")
    void lines() throws IOException {
        Path file = file("\uFEFF# Birds.\nWhere does the tern nest?\n\n  Was frisst die Küstenseeschwalbe?  \r\n#end");

        assertThat(PromptFile.read(file))
                .containsExactly(
                        new ModelPrompt("Where does the tern nest?", null),
                        new ModelPrompt("Was frisst die Küstenseeschwalbe?", null));
    }

    @Test
    @DisplayName("may be JSON lines, with a system text or without")
    void jsonLines() throws IOException {
        Path file = file("""
                # Comments work here too.
                {"prompt": "Two\\nlines", "system": "Be brief."}
                {"prompt": "One"}
                """);

        assertThat(PromptFile.read(file))
                .containsExactly(new ModelPrompt("Two\nlines", "Be brief."), new ModelPrompt("One", null));
    }

    @Test
    @DisplayName("that begins with plain text is plain text, even where a line looks like JSON")
    void braces() throws IOException {
        assertThat(PromptFile.read(file("What is this?\n{\"a\": 1}"))).extracting(ModelPrompt::prompt)
                .containsExactly("What is this?", "{\"a\": 1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"prompt\": secret} | expected a JSON object with a prompt",
                "[\"secret\"] | expected a JSON object with a prompt",
                "{\"prompt\": \"a\"} secret | expected a JSON object with a prompt",
                "{\"prompt\": 7} | expected a text as prompt",
                "{\"system\": \"secret\"} | expected a text as prompt",
                "{\"prompt\": \"a\", \"system\": \" \"} | expected a text as system",
                "{\"prompt\": \"a\", \"secret\": 1} | only prompt and system may stand in it",
            })
    @DisplayName("with a bad line is refused: the number of the line is told, and nothing of what is in it")
    void badLines(String line, String what) throws IOException {
        Path file = file("# one\n{\"prompt\": \"good\"}\n" + line);

        assertThatThrownBy(() -> PromptFile.read(file))
                .isInstanceOf(MalformedPromptException.class)
                .hasMessage("prompts.txt, line 3: " + what)
                .hasNoCause();
    }

    @Test
    @DisplayName("without a prompt, or in another encoding, is refused")
    void nothing() throws IOException {
        Path empty = file("# nothing\n\n");
        assertThatThrownBy(() -> PromptFile.read(empty)).hasMessage("prompts.txt: there is no prompt in it");

        Path latin = Files.write(folder.resolve("latin.txt"), "Küste".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PromptFile.read(latin)).hasMessage("latin.txt: is not text in UTF-8");
    }

    @Test
    @DisplayName("that is not there is told as such")
    void absent() {
        assertThatThrownBy(() -> PromptFile.read(folder.resolve("absent"))).isInstanceOf(NoSuchFileException.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("prompts.txt"), content);
    }
}
