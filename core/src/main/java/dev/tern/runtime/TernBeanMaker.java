package dev.tern.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.chat.ChatFunction;
import dev.tern.chat.Conversations;
import dev.tern.cloud.Cloud;
import dev.tern.cloud.CloudProviders;
import dev.tern.cloud.Stores;
import dev.tern.config.Settings;
import dev.tern.config.TernProperties;
import dev.tern.function.ExportedFunctions;
import dev.tern.http.ColdStart;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.JsonCodec;
import dev.tern.http.KeepWarm;
import dev.tern.index.ChunkIndex;
import dev.tern.ingest.DocumentsFunction;
import dev.tern.ingest.IngestFunction;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.model.ApplicationProvider;
import dev.tern.model.EmbeddingModels;
import dev.tern.model.ModelProvider;
import dev.tern.model.ModelProviders;
import dev.tern.model.ModelStart;
import dev.tern.model.Models;
import dev.tern.model.Tier;
import dev.tern.rag.ParseQueryFunction;
import dev.tern.rag.RagQueryFunction;
import dev.tern.rag.SearchFunction;
import dev.tern.rag.SynthesiseFunction;
import dev.tern.state.KeyValueStore;
import dev.tern.summarise.SummariseFunction;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.function.SingletonSupplier;

/** Makes Tern's beans, each when it is first needed, of what the context has. */
final class TernBeanMaker {
    private final GenericApplicationContext context;
    private final DefaultListableBeanFactory beans;
    private final Supplier<Settings> settings;
    private final Map<String, String> environment;
    private final boolean ownModel;
    private final Supplier<CloudProviders> clouds = SingletonSupplier.of(CloudProviders::find);
    private final EventBeans events;

    /**
     * For a context that is not refreshed yet.
     *
     * @param ownModel whether the application brings a model of its own
     */
    TernBeanMaker(
            GenericApplicationContext context,
            Supplier<Settings> settings,
            Map<String, String> environment,
            boolean ownModel) {
        this.context = context;
        this.beans = context.getDefaultListableBeanFactory();
        this.settings = settings;
        this.environment = environment;
        this.ownModel = ownModel;
        this.events = new EventBeans(beans, clouds);
    }

    Object make(TernBean bean) {
        return switch (bean) {
            case SETTINGS -> settings.get();
            case PROPERTIES -> TernProperties.from(bean(Settings.class));
            case CLOUD -> Cloud.detect(environment);
            case JSON -> new JsonCodec();
            case STORES -> stores();
            case STATE -> state().open();
            case INDEX -> new ConfiguredIndex(beans).make();
            case MODEL_PROVIDER -> ownModel ? new ApplicationProvider(bean(ChatModel.class)) : configuredProvider();
            case MODELS -> models();
            case CHAT_MODEL -> bean(Models.class).serving(Tier.STANDARD).asChatModel();
            case EMBEDDING_MODEL -> EmbeddingModels.of(bean(ModelProvider.class), bean(Settings.class));
            case CONVERSATIONS -> conversations();
            case CHAT, SUMMARISE, INGEST, DOCUMENTS, SEARCH, PARSE_QUERY, SYNTHESISE, RAG_QUERY -> function(bean);
            case CATALOGUE ->
                LeanFunctionCatalog.of(context, bean(JsonCodec.class).mapper());
            case EXPORTED -> exported();
            case COLD_START -> new ColdStart();
            case KEEP_WARM -> new KeepWarm(bean(ExportedFunctions.class), bean(JsonCodec.class), this::indexInUse);
            case EXECUTOR -> executor();
            case DISPATCHER -> dispatcher();
            case EVENT_DISPATCHER -> events.dispatcher();
        };
    }

    private Object function(TernBean bean) {
        return switch (bean) {
            case CHAT -> new ChatFunction(bean(Models.class), bean(Conversations.class));
            case SUMMARISE -> new SummariseFunction(bean(Models.class));
            case INGEST -> new IngestFunction(bean(ChunkIndex.class));
            case DOCUMENTS -> new DocumentsFunction(bean(ChunkIndex.class));
            case SEARCH -> new SearchFunction(bean(ChunkIndex.class));
            case PARSE_QUERY -> new ParseQueryFunction(bean(Conversations.class));
            case SYNTHESISE -> new SynthesiseFunction(bean(Models.class));
            case RAG_QUERY -> ragQuery();
            default -> throw new IllegalArgumentException(bean + " is no function");
        };
    }

    private Stores stores() {
        TernProperties properties = bean(TernProperties.class);
        return new Stores(clouds, environment, () -> properties.redisPassword().value());
    }

    private StateLocation state() {
        return new StateLocation(bean(TernProperties.class).stateLocation(), () -> bean(Stores.class));
    }

    private ModelProvider configuredProvider() {
        ModelProviders providers = ModelProviders.find();
        ModelProvider provider = ConfiguredProvider.of(bean(TernProperties.class), bean(Cloud.class), providers);
        ModelStart.check(provider, providers, bean(Settings.class));
        return provider;
    }

    private Models models() {
        ModelProvider first = bean(ModelProvider.class);
        Settings settings = bean(Settings.class);
        Optional<ModelProvider> second = ModelProviders.find().after(first, settings);
        return Models.of(first, second, settings, bean(KeyValueStore.class));
    }

    private Conversations conversations() {
        TernProperties properties = bean(TernProperties.class);
        ObjectMapper json = bean(JsonCodec.class).mapper();
        return new Conversations(
                bean(KeyValueStore.class), json, properties.conversationMessages(), properties.conversationLife());
    }

    private RagQueryFunction ragQuery() {
        return new RagQueryFunction(
                new ParseQueryFunction(bean(Conversations.class)),
                new SearchFunction(bean(ChunkIndex.class)),
                new SynthesiseFunction(bean(Models.class)),
                bean(Conversations.class));
    }

    private ExportedFunctions exported() {
        return new ExportedFunctions(
                () -> bean(FunctionCatalog.class),
                context,
                bean(TernProperties.class).functions());
    }

    private DeadlineExecutor executor() {
        TernProperties properties = bean(TernProperties.class);
        return new DeadlineExecutor(properties.concurrency(), properties.timeout());
    }

    private FunctionDispatcher dispatcher() {
        state().check();
        new ConfiguredIndex(beans).check();
        return new FunctionDispatcher(
                bean(ExportedFunctions.class),
                () -> bean(Models.class).list(),
                bean(JsonCodec.class),
                bean(KeepWarm.class),
                events.endpoint(),
                SingletonSupplier.of(() -> bean(DeadlineExecutor.class)),
                bean(TernProperties.class).maxBodyBytes(),
                bean(Cloud.class),
                bean(ColdStart.class));
    }

    /** Not made for this: in the application of somebody who has no documents it would be a folder for nothing. */
    private Optional<ChunkIndex> indexInUse() {
        for (String name : beans.getBeanNamesForType(ChunkIndex.class, true, false)) {
            if (beans.containsSingleton(name)) {
                return Optional.of(beans.getBean(name, ChunkIndex.class));
            }
        }
        return Optional.empty();
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
