package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.SettingsSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsAtStartTest {
    @Test
    @DisplayName("what is wrong with the settings of the models stops the start, and not the first call of one")
    void badPricesStopTheStart(@TempDir Path folder) throws IOException {
        Path prices = Files.writeString(folder.resolve("prices.json"), "{\"models\": [{\"id\": \"m\", \"input\": 1}]}");
        List<SettingsSource> settings = List.of(SettingsSource.of(
                "a test", Map.of("tern.model.provider", "openai", "tern.model.prices", prices.toString())));

        assertThatThrownBy(() -> TernRuntime.start(settings))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("the file that tern.model.prices names has m with half a price, in line 1");
    }
}
