package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.state.InMemoryKeyValueStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.model.ChatModel;

@DisplayName("A rehearsal of the models")
class ModelsRehearsalTest {
    private final List<String> rehearsed = new ArrayList<>();
    private final FakeModel model = new FakeModel(null);

    @Test
    @DisplayName("is one of the provider and of the one that takes over, and asks neither")
    void both() {
        Models models = Models.of(
                new Rehearsing("first"),
                Optional.of(new Rehearsing("second")),
                Settings.load(ModelSettings.SETTINGS, List.of()),
                InMemoryKeyValueStore.ofProcess());
        assertThat(rehearsed).isEmpty();

        models.rehearse();

        assertThat(rehearsed).containsExactly("first", "second");
        assertThat(model.asked).isEmpty();
    }

    private final class Rehearsing implements ModelProvider {
        private final String name;

        Rehearsing(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public ModelCatalogue models(Settings settings) {
            return ModelCatalogue.of(model.spec());
        }

        @Override
        public ChatModel chatModel(ModelSpec spec, Settings settings) {
            return model;
        }

        @Override
        public void rehearse(Settings settings) {
            rehearsed.add(name);
        }
    }
}
