package dev.tern.aws.bedrock;

import dev.tern.invocation.Invocation;
import dev.tern.model.ModelRequest;
import dev.tern.model.ModelSpec;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.bedrock.converse.BedrockChatOptions;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolExecutionResult;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A model of Bedrock's, through the Converse API. If the model calls tools that an application's function gave it, they
 * are run and it is asked again, until it answers.
 */
final class ConverseChatModel implements ChatModel {
    private final BedrockCalls calls;
    private final ModelSpec spec;

    ConverseChatModel(BedrockCalls calls, ModelSpec spec) {
        this.calls = calls;
        this.spec = spec;
    }

    @Override
    public ChatOptions getDefaultOptions() {
        return ConverseOptions.of(spec, ModelRequest.of(List.of()));
    }

    @Override
    public ChatResponse call(Prompt prompt) {
        BedrockChatOptions options = ConverseOptions.of(prompt.getOptions(), spec);
        return call(new Prompt(prompt.getInstructions(), options), options, null);
    }

    @Override
    public Flux<ChatResponse> stream(Prompt prompt) {
        return Flux.defer(() -> {
            BedrockChatOptions options = ConverseOptions.of(prompt.getOptions(), spec);
            return stream(new Prompt(prompt.getInstructions(), options), options, null, Invocation.current());
        });
    }

    private ChatResponse call(Prompt prompt, BedrockChatOptions options, @Nullable Usage before) {
        ChatResponse answer =
                ConverseAnswer.of(spec.id(), calls.converse(ConverseRequests.whole(prompt, options)), before);
        if (!ConverseTools.areCalled(options, answer)) {
            return answer;
        }
        ToolExecutionResult result = ConverseTools.run(prompt, answer);
        return result.returnDirect()
                ? ConverseTools.direct(answer, result)
                : call(new Prompt(result.conversationHistory(), options), options, usage(answer));
    }

    private Flux<ChatResponse> stream(
            Prompt prompt, BedrockChatOptions options, @Nullable Usage before, Optional<Invocation> invocation) {
        return Flux.defer(() -> {
            StreamedAnswer answer = new StreamedAnswer(spec.id(), before);
            return calls.converseStream(ConverseRequests.stream(prompt, options))
                    .concatMap(event -> Mono.justOrEmpty(answer.read(event)), 1)
                    .concatWith(Mono.defer(() -> Mono.justOrEmpty(answer.rest())))
                    .concatMap(part -> after(part, prompt, options, invocation), 1);
        });
    }

    /** The part itself, or what comes of it if it calls tools. These may wait for others, so they run on a thread that may. */
    private Flux<ChatResponse> after(
            ChatResponse part, Prompt prompt, BedrockChatOptions options, Optional<Invocation> invocation) {
        if (!ConverseTools.areCalled(options, part)) {
            return Flux.just(part);
        }
        Callable<ToolExecutionResult> tools = () -> ConverseTools.run(prompt, part);
        return Mono.fromCallable(invocation.map(call -> call.wrap(tools)).orElse(tools))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(result -> result.returnDirect()
                        ? Flux.just(ConverseTools.direct(part, result))
                        : stream(new Prompt(result.conversationHistory(), options), options, usage(part), invocation));
    }

    private static @Nullable Usage usage(ChatResponse answer) {
        return answer.getMetadata().getUsage();
    }
}
