package dev.tern.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.TernProperties;
import dev.tern.http.Body;
import dev.tern.http.FunctionDispatcher;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.index.ChunkIndex;
import dev.tern.index.ChunkQuery;
import dev.tern.index.DocumentEntry;
import dev.tern.index.IndexedDocument;
import dev.tern.index.ScoredChunk;
import dev.tern.index.postgres.PostgresChunkIndex;
import dev.tern.index.store.VectorStoreChunkIndex;
import dev.tern.invocation.Invocation;
import dev.tern.model.offline.OfflineModelProvider;
import dev.tern.state.KeyValueStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.vectorstore.SimpleVectorStore;
import org.springframework.ai.vectorstore.VectorStore;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.config.ContextFunctionCatalogAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class TernAutoConfigurationTest {
    private final ApplicationContextRunner boot = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(ContextFunctionCatalogAutoConfiguration.class, TernAutoConfiguration.class));

    @Test
    @DisplayName("a Boot application gets the door and its functions by having the jar on its class path")
    void givesTheDoor() {
        boot.run(context -> assertThat(
                        post(context, "/v1/chat", "{\"prompt\":\"hello\"}").status())
                .isEqualTo(200));
    }

    @Test
    @DisplayName("the catalogue is the one that Spring Cloud Function's own configuration makes")
    void usesTheCatalogueOfBoot() {
        boot.run(context ->
                assertThat(context).hasSingleBean(FunctionCatalog.class).hasBean("functionCatalog"));
    }

    @Test
    @DisplayName("an ordinary @Bean function is served once it is exported, with its generic types")
    void servesABeanFunction() {
        boot.withUserConfiguration(Functions.class)
                .withPropertyValues("tern.functions=chat,lengths")
                .run(context -> assertThat(post(context, "/v1/functions/lengths", "[{\"text\":\"abc\"}]")
                                .body()
                                .text())
                        .isEqualTo("[3]"));
    }

    @Test
    @DisplayName("an @Bean that is not exported stays inside")
    void keepsUnexportedBeansInside() {
        boot.withUserConfiguration(Functions.class)
                .run(context -> assertThat(
                                post(context, "/v1/functions/secrets", "").status())
                        .isEqualTo(404));
    }

    @Test
    @DisplayName("Tern's index and store step back where the application defines its own")
    void stepsBack() {
        boot.withUserConfiguration(OwnPorts.class).run(context -> {
            assertThat(context).hasSingleBean(ChunkIndex.class).hasBean("ownIndex");
            assertThat(context).hasSingleBean(KeyValueStore.class);
        });
    }

    @Test
    @DisplayName("settings come from the application's environment, dashes and all")
    void readsTheEnvironment() {
        boot.withPropertyValues("tern.http.max-body-bytes=10", "tern.data=/tmp/anywhere")
                .run(context -> {
                    assertThat(context.getBean(TernProperties.class).maxBodyBytes())
                            .isEqualTo(10);
                    assertThat(post(context, "/v1/chat", "{\"prompt\":\"hello\"}")
                                    .status())
                            .isEqualTo(413);
                });
    }

    @Test
    @DisplayName("an unknown setting stops the start, as on the lean road")
    void refusesUnknownSettings() {
        boot.withPropertyValues("tern.model.providr=offline")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("unknown setting tern.model.providr")
                        .hasMessageContaining("did you mean tern.model.provider?"));
    }

    @Test
    @DisplayName("keeps documents in the application's store of vectors, if it has one")
    void vectorStore() {
        boot.withUserConfiguration(Vectors.class)
                .run(context ->
                        assertThat(context.getBean(ChunkIndex.class)).isInstanceOf(VectorStoreChunkIndex.class));
    }

    @Test
    @DisplayName("keeps documents where the location of the index says, which is stronger than a store of vectors")
    void location() {
        boot.withUserConfiguration(Vectors.class)
                .withPropertyValues("tern.index.location=postgresql://db.example.org/docs")
                .run(context -> assertThat(context.getBean(ChunkIndex.class)).isInstanceOf(PostgresChunkIndex.class));
        boot.withPropertyValues("tern.index.location=postgresql://me:secret@db.example.org/docs")
                .run(context -> assertThatThrownBy(() -> context.getBean(ChunkIndex.class))
                        .hasStackTraceContaining(
                                "tern.index.location must be of the form postgresql://host:port/database")
                        .rootCause()
                        .hasMessageNotContaining("secret"));
    }

    private static HttpResponse post(ApplicationContext context, String path, String body) {
        Invocation invocation = Invocation.of(null, null, Instant.now().plusSeconds(60));
        return context.getBean(FunctionDispatcher.class)
                .handle(new HttpRequest("POST", path, Query.parse(null), Headers.none(), Body.of(body), invocation));
    }

    /** Text in a record. */
    public record Line(String text) {}

    @Configuration
    static class Functions {
        @Bean
        Function<List<Line>, List<Integer>> lengths() {
            return lines -> lines.stream().map(line -> line.text().length()).toList();
        }

        @Bean
        Supplier<String> secrets() {
            return () -> "secret";
        }
    }

    @Configuration
    static class Vectors {
        @Bean
        VectorStore vectors() {
            return SimpleVectorStore.builder(
                            new OfflineModelProvider().embeddingModel(null).orElseThrow())
                    .build();
        }
    }

    @Configuration
    static class OwnPorts {
        @Bean
        ChunkIndex ownIndex() {
            return new ChunkIndex() {
                @Override
                public Map<String, DocumentEntry> entries(Collection<String> documents) {
                    return Map.of();
                }

                @Override
                public Map<String, Integer> write(List<IndexedDocument> changed, Collection<String> removed) {
                    return Map.of();
                }

                @Override
                public List<ScoredChunk> search(ChunkQuery query) {
                    return List.of();
                }

                @Override
                public List<DocumentEntry> documents(String after, int most) {
                    return List.of();
                }
            };
        }
    }
}
