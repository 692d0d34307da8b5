package dev.tern.aws.bedrock;

import dev.tern.config.Setting;
import dev.tern.config.Settings;
import dev.tern.model.ModelCatalogue;
import dev.tern.model.ModelException;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import dev.tern.model.ProviderCatalogue;
import dev.tern.model.Tier;
import dev.tern.model.TokenUsage;
import dev.tern.snapshot.HttpRehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.embedding.EmbeddingModel;

/**
 * Amazon Bedrock, for whoever the platform says that this process is: Lambda's role, an instance's, a developer's
 * profile. No class of the SDK is loaded before the first call or a rehearsal of it.
 */
public final class BedrockModelProvider implements ModelProvider {
    private static final ProviderCatalogue CATALOGUE = ProviderCatalogue.of("bedrock");

    private final Map<Target, BedrockCalls> calls = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "bedrock";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> all = new ArrayList<>(BedrockSettings.ALL);
        all.addAll(CATALOGUE.settings());
        return all;
    }

    /** With the client that calls will use, and with one that is answered before the network. */
    @Override
    public void rehearse(Settings settings) {
        BedrockCalls unused = calls(settings);
        HttpRehearsal.run();
        ModelSpec model = models(settings).serving(Tier.STANDARD);
        List<Message> messages = List.of(new SystemMessage("Rehearse."), new UserMessage("Rehearsed?"));
        ChatOptions options = options(model, ModelRequest.of(messages));
        var unusedToo = new ConverseChatModel(target(settings).rehearsed(), model).call(new Prompt(messages, options));
    }

    @Override
    public ModelCatalogue models(Settings settings) {
        InferenceProfile profile =
                new InferenceProfile(settings.get(BedrockSettings.PROFILE), settings.get(BedrockSettings.REGION));
        return CATALOGUE.read(settings, profile::calledAs, InferenceProfile::plain);
    }

    @Override
    public ChatModel chatModel(ModelSpec model, Settings settings) {
        return new ConverseChatModel(calls(settings), model);
    }

    @Override
    public ChatOptions options(ModelSpec model, ModelRequest request) {
        return ConverseOptions.of(model, request);
    }

    @Override
    public Optional<EmbeddingModel> embeddingModel(Settings settings) {
        return Optional.of(new BedrockEmbeddingModel(calls(settings), settings.get(BedrockSettings.EMBEDDING)));
    }

    @Override
    public TokenUsage usage(Usage usage) {
        return ConverseUsage.inTernsTerms(usage);
    }

    @Override
    public Optional<ModelException> explain(Throwable failure, ModelSpec model) {
        return Explanation.of(failure, model);
    }

    private BedrockCalls calls(Settings settings) {
        return calls.computeIfAbsent(target(settings), Target::open);
    }

    private static Target target(Settings settings) {
        return new Target(settings.get(BedrockSettings.REGION), settings.get(BedrockSettings.ENDPOINT));
    }

    /** All models of one place share a client. */
    private record Target(String region, String endpoint) {
        BedrockCalls open() {
            return BedrockCalls.to(region, endpoint);
        }

        BedrockCalls rehearsed() {
            return BedrockCalls.rehearsed(region, endpoint);
        }
    }
}
