package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.content.Media;
import org.springframework.ai.model.tool.DefaultToolCallingChatOptions;
import org.springframework.util.MimeTypeUtils;

@DisplayName("The key of an answer")
class AnswerKeyTest {
    private static final ModelSpec SPEC = ModelSpec.of("m-1", 8_192, null);

    @Test
    @DisplayName("is the same for the same question, and tells nothing of it")
    void same() {
        assertThat(key(options().build(), new UserMessage("hello")))
                .isEqualTo(key(options().build(), new UserMessage("hello")))
                .hasValueSatisfying(key -> assertThat(key).matches("[0-9a-f]{64}"));
    }

    @Test
    @DisplayName("is another for another caller, provider, model, option or message")
    void different() {
        Asked hello = asked(options().build(), new UserMessage("hello"));
        List<Optional<String>> keys = new ArrayList<>(List.of(
                AnswerKey.of(null, "p", SPEC, hello),
                AnswerKey.of("alice", "p", SPEC, hello),
                AnswerKey.of(null, "q", SPEC, hello),
                AnswerKey.of(null, "p", ModelSpec.of("m-2", 8_192, null), hello)));
        for (ChatOptions.Builder each : List.of(
                options().maxTokens(1),
                options().maxTokens(11),
                options().topP(0.5),
                options().topK(5),
                options().temperature(0.5),
                options().frequencyPenalty(0.5),
                options().presencePenalty(0.5),
                options().stopSequences(List.of("a", "b")),
                options().stopSequences(List.of("a,b")),
                options().stopSequences(List.of("ab")))) {
            keys.add(key(each.build(), new UserMessage("hello")));
        }
        keys.add(AnswerKey.of(null, "p", SPEC, Asked.of(new Prompt("hello"))));
        keys.add(key(DefaultToolCallingChatOptions.builder().temperature(0.0).build(), new UserMessage("hello")));
        keys.add(key(options().build(), new SystemMessage("hello")));
        keys.add(key(options().build(), new AssistantMessage("hello")));
        keys.add(key(options().build(), new UserMessage("hello "), new UserMessage("")));
        keys.add(key(options().build(), new UserMessage("hel"), new UserMessage("lo")));
        keys.add(key(options().build(), new UserMessage("hell"), new UserMessage("o")));
        keys.add(key(options().build(), new UserMessage("helUSERlo")));
        keys.add(key(options().build(), new UserMessage("o"), new UserMessage("hell")));

        assertThat(keys).doesNotHaveDuplicates().doesNotContain(Optional.empty());
    }

    @Test
    @DisplayName("knows options of a provider's own, those too that are not part of its JSON")
    void ownOptions() {
        assertThat(key(new OwnOptions("a"), new UserMessage("hello")))
                .isPresent()
                .isEqualTo(key(new OwnOptions("a"), new UserMessage("hello")))
                .isNotEqualTo(key(new OwnOptions("b"), new UserMessage("hello")));
    }

    @Test
    @DisplayName("does not exist for a question with tools or images")
    void none() {
        ChatOptions tools = DefaultToolCallingChatOptions.builder()
                .toolNames(new HashSet<>(Set.of("clock")))
                .build();
        Message calling = AssistantMessage.builder()
                .toolCalls(List.of(new AssistantMessage.ToolCall("1", "function", "clock", "{}")))
                .build();
        Message called = ToolResponseMessage.builder()
                .responses(List.of(new ToolResponseMessage.ToolResponse("1", "clock", "noon")))
                .build();
        Message image = UserMessage.builder()
                .text("hello")
                .media(new Media(MimeTypeUtils.IMAGE_PNG, URI.create("https://example.com/a.png")))
                .build();

        assertThat(key(tools, new UserMessage("hello"))).isEmpty();
        assertThat(key(options().build(), calling)).isEmpty();
        assertThat(key(options().build(), called)).isEmpty();
        assertThat(key(options().build(), image)).isEmpty();
    }

    private static ChatOptions.Builder options() {
        return ChatOptions.builder().temperature(0.0);
    }

    private static Optional<String> key(ChatOptions options, Message... messages) {
        return AnswerKey.of(null, "p", SPEC, asked(options, messages));
    }

    private static Asked asked(ChatOptions options, Message... messages) {
        return Asked.of(new Prompt(List.of(messages), options));
    }
}
