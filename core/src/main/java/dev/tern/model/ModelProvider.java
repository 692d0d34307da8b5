package dev.tern.model;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.model.ChatModel;

/**
 * A source of language models. Implementations are listed in {@code META-INF/services/dev.tern.model.ModelProvider} and
 * found by name; constructing one must be cheap, since every one on the class path is asked for its name and settings.
 */
public interface ModelProvider {

    /** The name in {@code tern.model.provider} and in answers. */
    String name();

    /** The keys that only this provider reads. */
    List<Setting<?>> settings();

    /** The model that serves each tier; every tier has one. */
    Map<Tier, ModelSpec> models(Settings settings);

    /** Builds the client of a model. Called once per model, when it is first used. */
    ChatModel chatModel(ModelSpec model, Settings settings);

    /** About how many tokens the text is for these models: four characters each unless the provider knows better. */
    default int countTokens(String text) {
        return TokenEstimate.of(text);
    }
}
