package dev.tern.conformance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ServerVariablesTest {
    private static final Map<String, String> SHELL =
            Map.of("PATH", "/opt/bin:/usr/bin", "JAVA_TOOL_OPTIONS", "-Xmx16m", "GOOGLE_API_KEY", "not-for-you");

    @Test
    @DisplayName("of the caller's environment only the path is kept")
    void keepsThePath() {
        assertThat(variables("/usr/bin/node", Map.of()))
                .containsEntry("PATH", "/opt/bin:/usr/bin")
                .containsOnlyKeys("PATH", "JAVA_HOME", "HOME", "TMPDIR");
    }

    @Test
    @DisplayName("home and the place for temporary files are the working directory")
    void livesInItsDirectory() {
        assertThat(variables("/usr/bin/node", Map.of()))
                .containsEntry("HOME", "/srv/tern")
                .containsEntry("TMPDIR", "/srv/tern");
    }

    @Test
    @DisplayName("the Java home is that of the executable, or else of this process")
    void namesTheJavaHome() {
        assertThat(variables("/usr/lib/jvm/temurin-25/bin/java", Map.of()))
                .containsEntry("JAVA_HOME", "/usr/lib/jvm/temurin-25");
        assertThat(variables("java", Map.of())).containsEntry("JAVA_HOME", System.getProperty("java.home"));
    }

    @Test
    @DisplayName("the launch has the last word")
    void theLaunchWins() {
        assertThat(variables("java", Map.of("HOME", "/home/tern", "FUNCTION_TARGET", "x")))
                .containsEntry("HOME", "/home/tern")
                .containsEntry("FUNCTION_TARGET", "x");
    }

    private static Map<String, String> variables(String executable, Map<String, String> own) {
        return ServerVariables.of(new Launch(List.of(executable), Path.of("/srv/tern"), own, "/"), SHELL);
    }
}
