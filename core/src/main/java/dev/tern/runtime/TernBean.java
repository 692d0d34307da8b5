package dev.tern.runtime;

import dev.tern.chat.ChatFunction;
import dev.tern.chat.Conversations;
import dev.tern.cloud.Cloud;
import dev.tern.cloud.Stores;
import dev.tern.config.Settings;
import dev.tern.config.TernProperties;
import dev.tern.event.EventDispatcher;
import dev.tern.function.ExportedFunctions;
import dev.tern.http.ColdStart;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.JsonCodec;
import dev.tern.http.KeepWarm;
import dev.tern.index.ChunkIndex;
import dev.tern.ingest.DocumentsFunction;
import dev.tern.ingest.IngestFunction;
import dev.tern.invocation.DeadlineExecutor;
import dev.tern.model.ModelProvider;
import dev.tern.model.Models;
import dev.tern.rag.ParseQueryFunction;
import dev.tern.rag.RagQueryFunction;
import dev.tern.rag.SearchFunction;
import dev.tern.rag.SynthesiseFunction;
import dev.tern.state.KeyValueStore;
import dev.tern.summarise.SummariseFunction;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.cloud.function.context.FunctionCatalog;

/**
 * The beans that Tern brings into a context. One list, and one class that makes them, because a class for each would be
 * loaded at every start.
 */
enum TernBean {
    SETTINGS("ternSettings", Settings.class),
    PROPERTIES("ternProperties", TernProperties.class),
    CLOUD("ternCloud", Cloud.class),
    JSON("ternJsonCodec", JsonCodec.class),
    STORES("ternStores", Stores.class),
    STATE("ternKeyValueStore", KeyValueStore.class),
    INDEX("ternChunkIndex", ChunkIndex.class),
    MODEL_PROVIDER("ternModelProvider", ModelProvider.class),
    MODELS("ternModels", Models.class),
    CHAT_MODEL("ternChatModel", ChatModel.class),
    EMBEDDING_MODEL("ternEmbeddingModel", EmbeddingModel.class),
    CONVERSATIONS("ternConversations", Conversations.class),
    CHAT("chat", ChatFunction.class),
    SUMMARISE("summarise", SummariseFunction.class),
    INGEST("ingest", IngestFunction.class),
    DOCUMENTS("documents", DocumentsFunction.class),
    SEARCH("search", SearchFunction.class),
    PARSE_QUERY("parseQuery", ParseQueryFunction.class),
    SYNTHESISE("synthesise", SynthesiseFunction.class),
    RAG_QUERY("ragQuery", RagQueryFunction.class),
    CATALOGUE("ternFunctionCatalog", FunctionCatalog.class),
    EXPORTED("ternExportedFunctions", ExportedFunctions.class),
    COLD_START("ternColdStart", ColdStart.class),
    KEEP_WARM("ternKeepWarm", KeepWarm.class),
    EXECUTOR("ternDeadlineExecutor", DeadlineExecutor.class),
    DISPATCHER("ternFunctionDispatcher", FunctionDispatcher.class),
    EVENT_DISPATCHER("ternEventDispatcher", EventDispatcher.class);

    private final String beanName;
    private final Class<?> type;

    TernBean(String beanName, Class<?> type) {
        this.beanName = beanName;
        this.type = type;
    }

    String beanName() {
        return beanName;
    }

    Class<?> type() {
        return type;
    }

    /** Whether it is a function, which an application replaces by one of the same name, and not by one of its type. */
    boolean isFunction() {
        return !beanName.startsWith("tern");
    }

    /** Whether a wrong setting of it stops the start, and not only the first call. */
    boolean isMadeAtOnce() {
        return this == MODEL_PROVIDER || this == DISPATCHER;
    }
}
