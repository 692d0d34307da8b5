package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HeatNameTest {

    @Test
    @DisplayName("a heat is named in the words of the options, by which its ratios are recorded")
    void named() {
        assertThat(new HeatName("25+archive", Layout.AWS_UNPACKED, BenchRoute.BEDROCK))
                .hasToString("Java 25+archive aws-unpacked bedrock");
    }

    @Test
    @DisplayName("layouts and routes are named as their options take them")
    void labels() {
        assertThat(Stream.of(Layout.values()).map(Layout::label))
                .containsExactly("aws", "aws-lib", "aws-unpacked", "gcp", "azure");
        assertThat(Stream.of(BenchRoute.values()).map(BenchRoute::label))
                .containsExactly("health", "chat", "bedrock", "rag");
    }

    @Test
    @DisplayName("an archive needs a class path that Java itself is given")
    void archivable() {
        assertThat(Stream.of(Layout.values()).filter(Layout::isArchivable)).containsExactly(Layout.AWS, Layout.GCP);
    }

    @Test
    @DisplayName("a body is sent as JSON, and nothing is said of one that is not there")
    void requests() {
        assertThat(BenchRoute.HEALTH.request().headers()).isEmpty();
        assertThat(BenchRoute.RAG.request().headers()).hasSize(1);
        assertThat(BenchRoute.RAG.request().target()).isEqualTo("/v1/rag/query");
    }
}
