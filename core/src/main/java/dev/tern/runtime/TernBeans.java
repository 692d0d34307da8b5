package dev.tern.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.chat.ChatFunction;
import dev.tern.chat.Conversations;
import dev.tern.cloud.Cloud;
import dev.tern.config.Settings;
import dev.tern.config.TernProperties;
import dev.tern.event.EventDispatcher;
import dev.tern.event.EventLog;
import dev.tern.function.ExportedFunctions;
import dev.tern.http.ColdStart;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.JsonCodec;
import dev.tern.index.ChunkIndex;
import dev.tern.index.EphemeralChunkIndex;
import dev.tern.index.LuceneChunkIndex;
import dev.tern.index.UnkeptChunkIndex;
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
import dev.tern.state.InMemoryKeyValueStore;
import dev.tern.state.KeyValueStore;
import dev.tern.summarise.SummariseFunction;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The one list of Tern's beans, for the lean road and for Spring Boot alike. A bean is left out where the application
 * already has one of its type, or a function of its name; each is made when it is first needed.
 */
public final class TernBeans {
    // Of these a wrong setting stops the start, and not only the first call.
    private static final Set<Class<?>> MADE_AT_ONCE = Set.of(ModelProvider.class, FunctionDispatcher.class);
    // The number is that of the layout: an index of another layout is left alone, and documents are ingested again.
    private static final String INDEX_FOLDER = "index-2";

    private final GenericApplicationContext context;
    private final DefaultListableBeanFactory beans;

    private TernBeans(GenericApplicationContext context) {
        this.context = context;
        this.beans = context.getDefaultListableBeanFactory();
    }

    /**
     * Registers what the application has not defined itself.
     *
     * @param context whose application has registered its own beans, and which is not refreshed yet
     * @param settings the checked settings, read when they are first needed
     * @param environment the variables that say where the process runs
     */
    public static void register(
            GenericApplicationContext context, Supplier<Settings> settings, Map<String, String> environment) {
        TernBeans registration = new TernBeans(context);
        registration.addFoundation(settings, environment);
        registration.addModels();
        registration.addFunctions();
        registration.addCatalogue();
        registration.addDoors();
    }

    private void addFoundation(Supplier<Settings> settings, Map<String, String> environment) {
        addByType("ternSettings", Settings.class, settings);
        addByType("ternProperties", TernProperties.class, () -> TernProperties.from(bean(Settings.class)));
        addByType("ternCloud", Cloud.class, () -> Cloud.detect(environment));
        addByType("ternJsonCodec", JsonCodec.class, JsonCodec::new);
        addByType("ternKeyValueStore", KeyValueStore.class, InMemoryKeyValueStore::ofProcess);
        addByType("ternChunkIndex", ChunkIndex.class, this::chunkIndex);
    }

    /** Nothing is forgotten silently: where files are not kept, somebody must have said that this is all right. */
    private ChunkIndex chunkIndex() {
        TernProperties properties = bean(TernProperties.class);
        if (properties.ephemeralIndex()) {
            return new EphemeralChunkIndex();
        }
        return bean(Cloud.class).keepsFiles()
                ? new LuceneChunkIndex(properties.data().resolve(INDEX_FOLDER))
                : new UnkeptChunkIndex();
    }

    private void addModels() {
        boolean ownModel = hasType(ChatModel.class);
        addByType(
                "ternModelProvider",
                ModelProvider.class,
                () -> ownModel ? new ApplicationProvider(bean(ChatModel.class)) : configuredProvider());
        addByType("ternModels", Models.class, this::models);
        addByType(
                "ternChatModel",
                ChatModel.class,
                () -> bean(Models.class).serving(Tier.STANDARD).asChatModel());
        addByType(
                "ternEmbeddingModel",
                EmbeddingModel.class,
                () -> EmbeddingModels.of(bean(ModelProvider.class), bean(Settings.class)));
        addByType("ternConversations", Conversations.class, this::conversations);
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

    private void addFunctions() {
        addByName("chat", ChatFunction.class, () -> new ChatFunction(bean(Models.class), bean(Conversations.class)));
        addByName("summarise", SummariseFunction.class, () -> new SummariseFunction(bean(Models.class)));
        addByName("ingest", IngestFunction.class, () -> new IngestFunction(bean(ChunkIndex.class)));
        addByName("documents", DocumentsFunction.class, () -> new DocumentsFunction(bean(ChunkIndex.class)));
        addByName("search", SearchFunction.class, () -> new SearchFunction(bean(ChunkIndex.class)));
        addByName("parseQuery", ParseQueryFunction.class, () -> new ParseQueryFunction(bean(Conversations.class)));
        addByName("synthesise", SynthesiseFunction.class, () -> new SynthesiseFunction(bean(Models.class)));
        addByName("ragQuery", RagQueryFunction.class, this::ragQuery);
    }

    private RagQueryFunction ragQuery() {
        return new RagQueryFunction(
                new ParseQueryFunction(bean(Conversations.class)),
                new SearchFunction(bean(ChunkIndex.class)),
                new SynthesiseFunction(bean(Models.class)),
                bean(Conversations.class));
    }

    private void addCatalogue() {
        addByType(
                "ternFunctionCatalog",
                FunctionCatalog.class,
                () -> LeanFunctionCatalog.of(context, bean(JsonCodec.class).mapper()));
        addByType(
                "ternExportedFunctions",
                ExportedFunctions.class,
                () -> new ExportedFunctions(
                        bean(FunctionCatalog.class),
                        context,
                        bean(TernProperties.class).functions()));
    }

    private void addDoors() {
        addByType("ternColdStart", ColdStart.class, ColdStart::new);
        addByType(
                "ternDeadlineExecutor",
                DeadlineExecutor.class,
                () -> new DeadlineExecutor(
                        bean(TernProperties.class).concurrency(),
                        bean(TernProperties.class).timeout()));
        addByType(
                "ternFunctionDispatcher",
                FunctionDispatcher.class,
                () -> new FunctionDispatcher(
                        bean(ExportedFunctions.class),
                        () -> bean(Models.class).list(),
                        bean(JsonCodec.class),
                        bean(DeadlineExecutor.class),
                        bean(TernProperties.class).maxBodyBytes(),
                        bean(Cloud.class),
                        bean(ColdStart.class)));
        addByType(
                "ternEventDispatcher",
                EventDispatcher.class,
                () -> new EventDispatcher(
                        bean(ExportedFunctions.class),
                        bean(JsonCodec.class),
                        bean(DeadlineExecutor.class),
                        new EventLog(bean(Cloud.class).name(), bean(ColdStart.class))));
    }

    private <T> void addByType(String name, Class<T> type, Supplier<T> supplier) {
        if (!hasType(type)) {
            addByName(name, type, supplier);
        }
    }

    private <T> void addByName(String name, Class<T> type, Supplier<T> supplier) {
        if (!beans.containsBeanDefinition(name)) {
            boolean lazy = !MADE_AT_ONCE.contains(type);
            context.registerBean(name, type, supplier, definition -> definition.setLazyInit(lazy));
        }
    }

    private boolean hasType(Class<?> type) {
        return beans.getBeanNamesForType(type, true, false).length > 0;
    }

    private <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }
}
