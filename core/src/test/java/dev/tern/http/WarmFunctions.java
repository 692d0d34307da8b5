package dev.tern.http;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.DocumentEntry;
import dev.tern.index.IndexedDocument;
import dev.tern.index.ScoredChunk;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** A function, a model and an index, of which only the index may be asked to keep warm. */
public final class WarmFunctions implements ApplicationContextInitializer<GenericApplicationContext> {
    static final AtomicInteger TOUCHED = new AtomicInteger();

    /** Refuses all but to be touched. */
    private static final class OnlyTouched implements ChunkIndex {
        @Override
        public Map<String, DocumentEntry> entries(Collection<String> documents) {
            throw new AssertionError("entries");
        }

        @Override
        public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
            throw new AssertionError("write");
        }

        @Override
        public List<ScoredChunk> search(ChunkQuery query) {
            throw new AssertionError("search");
        }

        @Override
        public List<DocumentEntry> documents(String after, int most) {
            throw new AssertionError("documents");
        }

        @Override
        public void touch() {
            TOUCHED.incrementAndGet();
        }
    }

    /** Not to be called. */
    public static final class Uncalled implements Function<Uncalled.Input, String> {
        /** Not to be made. */
        public record Input(String text) {
            /** Tells. */
            public Input {
                throw new AssertionError("an input was made");
            }
        }

        @Override
        public String apply(Input input) {
            throw new AssertionError("a function was called");
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        ChatModel model = prompt -> {
            throw new AssertionError("a model was asked");
        };
        context.registerBean("ownModel", ChatModel.class, () -> model);
        context.registerBean("ownIndex", ChunkIndex.class, OnlyTouched::new);
        context.registerBean("uncalled", Uncalled.class);
    }
}
