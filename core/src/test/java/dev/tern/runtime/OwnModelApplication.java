package dev.tern.runtime;

import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** An application that brings a chat model of its own. */
public class OwnModelApplication implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
        ChatModel own = prompt -> new ChatResponse(List.of(new Generation(new AssistantMessage("as you wish"))));
        context.registerBean("ownModel", ChatModel.class, () -> own);
    }
}
