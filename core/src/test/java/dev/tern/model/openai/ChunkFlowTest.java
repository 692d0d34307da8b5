package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletionChunk;
import org.springframework.ai.openai.api.OpenAiApi.Usage;
import reactor.core.publisher.Flux;

@DisplayName("The chunks of a stream")
class ChunkFlowTest {
    private static final String END = "{\"id\":\"c\",\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}";
    private static final String USAGE =
            "{\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}";

    @Test
    @DisplayName("end with one that says why and how much, though the usage comes after it")
    void usage() {
        assertThat(usages(END, USAGE, "[DONE]")).containsExactly(new Usage(2, 1, 3));
    }

    @Test
    @DisplayName("end all the same where nobody tells the usage, or that it is done")
    void noUsage() {
        assertThat(usages(END)).hasSize(1).containsOnlyNulls();
    }

    @Test
    @DisplayName("may bring the usage with the end, or with each")
    void usageWithEnd() {
        String both = END.replace("}]}", "}]," + USAGE.substring(USAGE.indexOf("\"usage\"")));

        assertThat(usages(both, "[DONE]")).containsExactly(new Usage(2, 1, 3));
    }

    @Test
    @DisplayName("with a tool call in pieces are one with the whole of it")
    void tools() {
        Flux<ChatCompletionChunk> chunks = ChunkFlow.undelayed(ToolChunks.whole(ChunkFlow.read(Flux.just(
                tool(
                        "{\"index\":0,\"id\":\"t1\",\"type\":\"function\",\"function\":{\"name\":\"add\",\"arguments\":\"\"}}"),
                tool("{\"index\":0,\"function\":{\"arguments\":\"{\\\"a\\\":\"}}"),
                tool("{\"index\":0,\"function\":{\"arguments\":\"1}\"}}"),
                END.replace("\"stop\"", "\"tool_calls\""),
                USAGE,
                "[DONE]"))));

        List<ChatCompletionChunk> said = said(chunks);

        assertThat(said).singleElement().satisfies(chunk -> {
            assertThat(chunk.usage()).isEqualTo(new Usage(2, 1, 3));
            assertThat(chunk.choices().get(0).delta().toolCalls())
                    .singleElement()
                    .satisfies(call -> assertThat(call.function().arguments()).isEqualTo("{\"a\":1}"));
        });
    }

    private static List<Usage> usages(String... events) {
        return said(ChunkFlow.undelayed(ChunkFlow.read(Flux.just(events)))).stream()
                .map(ChatCompletionChunk::usage)
                .toList();
    }

    private static List<ChatCompletionChunk> said(Flux<ChatCompletionChunk> chunks) {
        return chunks.filter(chunk -> !chunk.choices().isEmpty()).collectList().block();
    }

    private static String tool(String call) {
        return "{\"id\":\"c\",\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[" + call
                + "]},\"finish_reason\":null}]}";
    }
}
