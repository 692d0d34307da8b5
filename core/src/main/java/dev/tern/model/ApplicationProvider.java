package dev.tern.model;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.util.List;
import org.springframework.ai.chat.model.ChatModel;

/** The application's own chat model, for every tier; its price is not known. */
public final class ApplicationProvider implements ModelProvider {
    private static final int UNKNOWN_CONTEXT = 8_192;

    private final ChatModel own;

    /** A provider of this one model. */
    public ApplicationProvider(ChatModel own) {
        this.own = own;
    }

    @Override
    public String name() {
        return "application";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public ModelCatalogue models(Settings settings) {
        String named = own.getDefaultOptions().getModel();
        String id = named == null ? own.getClass().getSimpleName() : named;
        return ModelCatalogue.of(ModelSpec.of(id, UNKNOWN_CONTEXT, null));
    }

    @Override
    public ChatModel chatModel(ModelSpec model, Settings settings) {
        return own;
    }
}
