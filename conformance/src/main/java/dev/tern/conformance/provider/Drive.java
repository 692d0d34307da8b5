package dev.tern.conformance.provider;

import dev.tern.conformance.provider.ProviderCase.Ask;
import dev.tern.invocation.DeadlineExceededException;
import dev.tern.invocation.Invocation;
import dev.tern.model.LanguageModel;
import dev.tern.model.ModelException;
import dev.tern.model.ModelPart;
import dev.tern.model.ModelReply;
import dev.tern.model.ModelRequest;
import dev.tern.model.TokenUsage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.embedding.EmbeddingModel;
import reactor.core.publisher.Flux;

/** Calls a model as a function of Tern's would, and puts down what came of it. */
final class Drive {
    private static final List<List<String>> QUESTION = List.of(List.of("user", "SECRET-PROMPT: where do terns nest?"));

    private Drive() {}

    static Outcome call(LanguageModel model, ProviderCase tested) {
        return guarded(List.of(), tested, () -> outcome(model.call(request(tested)), null));
    }

    static Outcome stream(LanguageModel model, ProviderCase tested) {
        List<String> parts = new CopyOnWriteArrayList<>();
        return guarded(parts, tested, () -> {
            Flux<ModelPart> stream = model.stream(request(tested)).doOnNext(part -> {
                if (part.whole() == null) {
                    parts.add(part.text());
                }
            });
            if (tested.cancelAfter() > 0) {
                stream.take(tested.cancelAfter()).blockLast();
                return new Outcome(List.copyOf(parts), null, null, false, null, null, "", null);
            }
            ModelPart last = Objects.requireNonNull(stream.blockLast());
            return outcome(Objects.requireNonNull(last.whole()), parts);
        });
    }

    static Outcome embed(EmbeddingModel model, ProviderCase tested) {
        List<String> texts =
                Objects.requireNonNull(Objects.requireNonNull(tested.ask()).texts());
        return guarded(List.of(), tested, () -> {
            List<Integer> sizes =
                    model.embed(texts).stream().map(vector -> vector.length).toList();
            return new Outcome(List.of(), null, null, false, null, null, "", sizes);
        });
    }

    private interface Work {
        Outcome run() throws Exception;
    }

    private static Outcome guarded(List<String> parts, ProviderCase tested, Work work) {
        Invocation invocation = Invocation.of("case", null, Instant.now().plusMillis(tested.deadline()));
        try {
            return invocation.call(work::run);
        } catch (ModelException e) {
            Long wait = e.retryAfter().map(time -> time.toSeconds()).orElse(null);
            return Outcome.failed(parts, e.failure().name(), wait, e.detail());
        } catch (DeadlineExceededException e) {
            return Outcome.failed(parts, "DEADLINE", null, "");
        } catch (Exception e) {
            return Outcome.failed(parts, e.getClass().getName(), null, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome outcome(ModelReply reply, @Nullable List<String> parts) {
        TokenUsage usage = reply.bill().usage();
        return new Outcome(
                parts == null ? List.of(reply.text()) : List.copyOf(parts),
                reply.finishReason(),
                List.of(usage.inputTokens(), usage.outputTokens(), usage.cachedTokens()),
                reply.bill().cost() != null,
                null,
                null,
                "",
                null);
    }

    private static ModelRequest request(ProviderCase tested) {
        Ask ask = tested.ask();
        List<List<String>> messages = ask == null || ask.messages() == null ? QUESTION : ask.messages();
        return new ModelRequest(
                messages.stream().map(Drive::message).toList(),
                ask == null ? null : ask.maxTokens(),
                ask == null ? null : ask.temperature(),
                false,
                null,
                null);
    }

    private static Message message(List<String> message) {
        String text = message.get(1);
        return switch (message.get(0)) {
            case "system" -> new SystemMessage(text);
            case "assistant" -> new AssistantMessage(text);
            default -> new UserMessage(text);
        };
    }
}
