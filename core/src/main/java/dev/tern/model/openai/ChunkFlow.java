package dev.tern.model.openai;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.openai.api.OpenAiApi.ChatCompletionChunk;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Brings the chunks of a stream to the form in which {@code OpenAiChatModel} loses and delays nothing of them. It hands on
 * each chunk only when it has seen the next one, so that it can put the usage to the last; here the usage is put to the
 * chunk that ends the answer, and each chunk is followed at once by an empty one.
 */
final class ChunkFlow {
    private static final String DONE = "[DONE]";
    private static final ChatCompletionChunk EMPTY =
            new ChatCompletionChunk(null, List.of(), null, null, null, null, null, null);

    /** How long a server may take to end its response after it has said that it is done. */
    private static final Duration GRACE = Duration.ofMillis(250);

    private @Nullable ChatCompletionChunk ending;

    private ChunkFlow() {}

    /** The chunks of these events. Waiting for the end of the response, and not just for its last event, keeps the connection. */
    static Flux<ChatCompletionChunk> read(Flux<String> events) {
        return Flux.defer(() -> {
            Sinks.Empty<Void> done = Sinks.empty();
            return events.doOnNext(data -> {
                        if (data.equals(DONE)) {
                            done.tryEmitEmpty();
                        }
                    })
                    .takeUntilOther(done.asMono().then(Mono.delay(GRACE)))
                    .filter(data -> !data.equals(DONE))
                    .map(AnswerForm::chunk);
        });
    }

    static Flux<ChatCompletionChunk> undelayed(Flux<ChatCompletionChunk> chunks) {
        return Flux.defer(() -> {
            ChunkFlow flow = new ChunkFlow();
            return chunks.concatMapIterable(flow::next).concatWith(Flux.defer(() -> Flux.fromIterable(flow.last())));
        });
    }

    private List<ChatCompletionChunk> next(ChatCompletionChunk chunk) {
        List<ChatCompletionChunk> out = new ArrayList<>(4);
        if (ending != null) {
            boolean usageOnly = chunk.choices().isEmpty() && chunk.usage() != null;
            add(out, usageOnly ? withUsage(ending, chunk) : ending);
            ending = null;
            if (usageOnly) {
                return out;
            }
        }
        if (ends(chunk)) {
            ending = chunk;
        } else {
            add(out, chunk);
        }
        return out;
    }

    private List<ChatCompletionChunk> last() {
        return ending == null ? List.of() : List.of(ending);
    }

    private static void add(List<ChatCompletionChunk> out, ChatCompletionChunk chunk) {
        out.add(chunk);
        out.add(EMPTY);
    }

    private static boolean ends(ChatCompletionChunk chunk) {
        return chunk.choices().stream().anyMatch(choice -> choice.finishReason() != null);
    }

    private static ChatCompletionChunk withUsage(ChatCompletionChunk chunk, ChatCompletionChunk usage) {
        return new ChatCompletionChunk(
                chunk.id(),
                chunk.choices(),
                chunk.created(),
                chunk.model(),
                chunk.serviceTier(),
                chunk.systemFingerprint(),
                chunk.object(),
                usage.usage());
    }
}
