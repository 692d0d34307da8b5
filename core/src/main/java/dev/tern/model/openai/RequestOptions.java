package dev.tern.model.openai;

import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.openai.OpenAiChatOptions;
import org.springframework.ai.openai.api.ResponseFormat;

/** A request in the protocol's own options. */
final class RequestOptions {
    private RequestOptions() {}

    static ChatOptions of(ModelSpec model, ModelRequest request) {
        OpenAiChatOptions options = new OpenAiChatOptions();
        options.setModel(model.id());
        options.setTemperature(request.temperature());
        // Models that think count their thoughts among what they write, and so have another word for the limit.
        if (model.takesTemperature()) {
            options.setMaxTokens(request.maxTokens());
        } else {
            options.setMaxCompletionTokens(request.maxTokens());
        }
        if (request.schema() != null) {
            ResponseFormat.JsonSchema schema = ResponseFormat.JsonSchema.builder()
                    .name("answer")
                    .schema(request.schema())
                    .strict(StrictSchema.fits(request.schema()))
                    .build();
            options.setResponseFormat(ResponseFormat.builder()
                    .type(ResponseFormat.Type.JSON_SCHEMA)
                    .jsonSchema(schema)
                    .build());
        }
        return options;
    }
}
