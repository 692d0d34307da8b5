package dev.tern.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.helpers.BasicMDCAdapter;

class QuotingLibrariesTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final TernLoggerFactory loggers = new TernLoggerFactory(
            LogSettings.read(new Properties(), Map.of("TERN_LOG_LEVEL", "trace")), new BasicMDCAdapter(), lines::add);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.apache.pdfbox.pdfparser.COSParser",
                "org.apache.fontbox.cmap.CMapParser",
                "org.springframework.ai.openai.OpenAiChatModel"
            })
    @DisplayName("a library that quotes the documents or the prompts it handles is never heard")
    void silent(String name) {
        loggers.getLogger(name).error("Invalid object: (a secret of the document)");

        assertThat(lines).isEmpty();
    }

    @Test
    @DisplayName("others are")
    void heard() {
        loggers.getLogger("org.apache.pdfboxed").error("x");

        assertThat(lines).hasSize(1);
    }
}
