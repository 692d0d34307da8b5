package dev.tern.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.crac.Core;
import dev.tern.config.SettingsSource;
import dev.tern.http.ColdStart;
import dev.tern.runtime.TernRuntime;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A runtime on Lambda")
class SnapStartTest {
    @TempDir
    private Path data;

    @Test
    @DisplayName("is told of a restore with SnapStart, though the hooks are known weakly and garbage was collected")
    void hooked() throws Exception {
        try (TernRuntime tern = start()) {
            SnapStart.prepare(tern, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start"));
            assertThat(isCold(tern)).isTrue();
            assertThat(isCold(tern)).isFalse();

            System.gc();
            Core.getGlobalContext().afterRestore(null);

            assertThat(isCold(tern)).isTrue();
        }
    }

    @Test
    @DisplayName("registers no hooks where SnapStart is not turned on")
    void unhooked() throws Exception {
        try (TernRuntime tern = start()) {
            SnapStart.prepare(tern, Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"));
            assertThat(isCold(tern)).isTrue();

            Core.getGlobalContext().afterRestore(null);

            assertThat(isCold(tern)).isFalse();
        }
    }

    private TernRuntime start() {
        Map<String, String> settings = Map.of("tern.data", data.toString(), "tern.model.provider", "offline");
        return TernRuntime.start(List.of(SettingsSource.of("the test", settings)));
    }

    private static boolean isCold(TernRuntime tern) {
        return tern.context().getBean(ColdStart.class).arrival().first();
    }
}
