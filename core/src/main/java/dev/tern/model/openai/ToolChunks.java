package dev.tern.model.openai;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletionChunk;
import org.springframework.ai.openai.api.OpenAiStreamFunctionCallingHelper;
import reactor.core.publisher.Flux;

/** Puts a tool call that comes in pieces together again, since it can only be made as a whole. */
final class ToolChunks {
    private static final OpenAiStreamFunctionCallingHelper PIECES = new OpenAiStreamFunctionCallingHelper();
    private static final ChatCompletionChunk NOTHING =
            new ChatCompletionChunk(null, null, null, null, null, null, null, null);

    private ToolChunks() {}

    static Flux<ChatCompletionChunk> whole(Flux<ChatCompletionChunk> chunks) {
        return Flux.defer(() -> {
            AtomicBoolean inside = new AtomicBoolean();
            return chunks.doOnNext(chunk -> {
                        if (PIECES.isStreamingToolFunctionCall(chunk)) {
                            inside.set(true);
                        }
                    })
                    .windowUntil(chunk -> {
                        if (PIECES.isStreamingToolFunctionCallFinish(chunk)) {
                            inside.set(false);
                        }
                        return !inside.get();
                    })
                    .concatMap(call -> call.reduce(NOTHING, PIECES::merge));
        });
    }
}
