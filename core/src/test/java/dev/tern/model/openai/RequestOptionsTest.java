package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.ResponseFormat;

@DisplayName("The options of a request")
class RequestOptionsTest {
    private static final ModelSpec PLAIN = ModelSpec.of("gpt-4.1", 1000, null);
    private static final ModelSpec THINKING = new ModelSpec("gpt-5", 1000, 500, false, null);

    @Test
    @DisplayName("limit what a model writes by the word that it knows")
    void limit() {
        ModelRequest request = new ModelRequest(List.of(), 99, null, null, null, null);

        assertThat(of(PLAIN, request).getMaxTokens()).isEqualTo(99);
        assertThat(of(PLAIN, request).getMaxCompletionTokens()).isNull();
        assertThat(of(THINKING, request).getMaxTokens()).isNull();
        assertThat(of(THINKING, request).getMaxCompletionTokens()).isEqualTo(99);
    }

    @Test
    @DisplayName("leave to the model whatever the request leaves open")
    void open() {
        OpenAiChatOptions options = of(PLAIN, ModelRequest.of(List.of()));

        assertThat(options.getModel()).isEqualTo("gpt-4.1");
        assertThat(options.getTemperature()).isNull();
        assertThat(options.getMaxTokens()).isNull();
        assertThat(options.getResponseFormat()).isNull();
    }

    @Test
    @DisplayName("carry the schema that the answer must follow, strictly where it may be")
    void schema() {
        Map<String, Object> closed = Map.of(
                "type",
                "object",
                "properties",
                Map.of("name", Map.of("type", "string")),
                "required",
                List.of("name"),
                "additionalProperties",
                false);
        Map<String, Object> open = Map.of(
                "type",
                "array",
                "items",
                Map.of("type", "object", "properties", Map.of("name", Map.of("type", "string"))));

        assertThat(schema(closed).getSchema()).isEqualTo(closed);
        assertThat(schema(closed).getStrict()).isTrue();
        assertThat(schema(open).getStrict()).isFalse();
    }

    private static ResponseFormat.JsonSchema schema(Map<String, Object> schema) {
        return of(PLAIN, new ModelRequest(List.of(), null, null, null, null, schema))
                .getResponseFormat()
                .getJsonSchema();
    }

    private static OpenAiChatOptions of(ModelSpec model, ModelRequest request) {
        return (OpenAiChatOptions) RequestOptions.of(model, request);
    }
}
