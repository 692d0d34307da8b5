package dev.tern.chat;

import dev.tern.invocation.Invocation;
import dev.tern.model.LanguageModel;
import dev.tern.model.ModelReply;
import dev.tern.model.ModelRequest;
import dev.tern.model.Models;
import dev.tern.model.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;

/**
 * Answers a prompt or the newest message of a conversation. Invalid requests and texts that are too long for the model
 * end with a {@link dev.tern.problem.ProblemException} or {@link dev.tern.model.ContextTooLongException}.
 */
public final class ChatFunction implements Function<ChatRequest, ChatReply> {
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
        LanguageModel model = models.choose(request.model(), Tier.STANDARD);
        ModelReply reply = model.call(new ModelRequest(messages(request), request.maxTokens(), request.temperature()));
        remember(request, reply);
        return new ChatReply(
                Invocation.current()
                        .map(Invocation::requestId)
                        .orElseGet(() -> UUID.randomUUID().toString()),
                reply.text(),
                reply.bill().model(),
                reply.finishReason(),
                reply.bill().usage(),
                reply.bill().cost(),
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
