package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @TestFactory
    @DisplayName("every command that the README shows ends well")
    List<DynamicTest> commandsEndWell() throws IOException {
        return commands().stream()
                .filter(command -> command.contains("./tern "))
                // Minutes, and CompareIT runs it.
                .filter(command -> !command.equals("./tern compare"))
                .map(command -> DynamicTest.dynamicTest(command, () -> endsWell(command)))
                .toList();
    }

    @Test
    @DisplayName("the README's second command is the one that runs all tests")
    void showsTheTestCommand() throws IOException {
        assertThat(commands()).contains("mvn -B verify");
        assertThat(OneJar.document(".ci/run")).contains("\nmvn -B -ntp verify\n");
    }

    private void endsWell(String command) throws Exception {
        TernProcess run = TernProcess.run(folder, "", List.of("sh", "-c", command));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isNotBlank();
    }

    private static List<String> commands() throws IOException {
        return BLOCK.matcher(OneJar.document("README.md"))
                .results()
                .flatMap(block -> block.group(1).lines())
                .toList();
    }
}
