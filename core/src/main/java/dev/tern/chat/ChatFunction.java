package dev.tern.chat;

import dev.tern.function.StreamEvent;
import dev.tern.function.StreamingFunction;
import dev.tern.invocation.Invocation;
import dev.tern.invocation.RandomId;
import dev.tern.model.LanguageModel;
import dev.tern.model.ModelPart;
import dev.tern.model.ModelReply;
import dev.tern.model.ModelRequest;
import dev.tern.model.Models;
import dev.tern.model.Task;
import dev.tern.model.Tier;
import dev.tern.problem.Violations;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import reactor.core.publisher.Flux;

/**
 * Answers a prompt or the newest message of a conversation. Invalid requests and texts that are too long for the model
 * end with a {@link dev.tern.problem.ProblemException} or {@link dev.tern.model.ContextTooLongException}.
 */
public final class ChatFunction implements StreamingFunction<ChatRequest, ChatReply> {
    private final Models models;
    private final Conversations conversations;

    /** A chat with memory. */
    public ChatFunction(Models models, Conversations conversations) {
        this.models = models;
        this.conversations = conversations;
    }

    @Override
    public ChatReply apply(ChatRequest request) {
        request.validate();
        ModelRequest asked = asked(request);
        ModelReply reply = chosen(request, asked).call(asked);
        remember(request, reply);
        return reply(request, reply);
    }

    @Override
    public boolean streams(ChatRequest request) {
        return Boolean.TRUE.equals(request.stream());
    }

    /** Events {@code delta} with the words, then {@code done} with the reply but for its words. */
    @Override
    public Flux<StreamEvent> stream(ChatRequest request) {
        request.validate();
        request.requireStreamable();
        ModelRequest asked = asked(request);
        return chosen(request, asked).stream(asked).map(part -> event(request, part));
    }

    private LanguageModel chosen(ChatRequest request, ModelRequest asked) {
        LanguageModel model = models.choose(request.model(), Tier.STANDARD, Task.of(asked));
        new Violations()
                .require(
                        request.temperature() == null || model.spec().takesTemperature(),
                        "/temperature",
                        "is not taken by this model")
                .require(
                        request.maxTokens() == null
                                || request.maxTokens() <= model.spec().outputTokens(),
                        "/maxTokens",
                        "must be at most " + model.spec().outputTokens() + " for this model")
                .require(
                        request.responseFormat() == null || model.takesSchema(),
                        "/responseFormat",
                        "is not taken by this model")
                .throwIfAny();
        return model;
    }

    private ModelRequest asked(ChatRequest request) {
        return new ModelRequest(
                messages(request),
                request.maxTokens(),
                request.temperature(),
                request.cache(),
                request.maxCost(),
                request.responseFormat());
    }

    private StreamEvent event(ChatRequest request, ModelPart part) {
        ModelReply whole = part.whole();
        if (whole == null) {
            return new StreamEvent("delta", new Delta(part.text()));
        }
        remember(request, whole);
        return new StreamEvent("done", reply(request, whole).withoutAnswer());
    }

    private static ChatReply reply(ChatRequest request, ModelReply reply) {
        return new ChatReply(
                Invocation.current().map(Invocation::requestId).orElseGet(RandomId::next),
                reply.text(),
                reply.bill().model(),
                reply.finishReason(),
                reply.bill().usage(),
                reply.bill().cost(),
                reply.bill().cached(),
                request.conversationId());
    }

    private List<Message> messages(ChatRequest request) {
        List<Message> messages = new ArrayList<>();
        if (request.system() != null) {
            messages.add(new SystemMessage(request.system()));
        }
        if (request.conversationId() != null) {
            conversations.requireRoomFor(request.newMessages());
            conversations.load(request.conversationId()).forEach(message -> messages.add(message.toModelMessage()));
        }
        request.newMessages().forEach(message -> messages.add(message.toModelMessage()));
        return messages;
    }

    private void remember(ChatRequest request, ModelReply reply) {
        if (request.conversationId() == null) {
            return;
        }
        List<ChatMessage> said = new ArrayList<>(request.newMessages());
        said.add(ChatMessage.assistant(reply.text()));
        conversations.append(request.conversationId(), said);
    }
}
