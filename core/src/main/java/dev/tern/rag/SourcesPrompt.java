package dev.tern.rag;

import dev.tern.prompt.Fence;
import dev.tern.prompt.PromptTemplate;
import dev.tern.rag.SearchResult.Hit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/** Puts a question and the chunks that may answer it into words for a model: each chunk fenced and numbered. */
final class SourcesPrompt {
    private final PromptTemplate system = PromptTemplate.named("answer-system");
    private final PromptTemplate template = PromptTemplate.named("answer");

    List<Message> of(String question, @Nullable String before, List<Hit> found) {
        StringBuilder sources = new StringBuilder();
        for (int i = 0; i < found.size(); i++) {
            append(sources, i + 1, found.get(i));
        }
        String prompt = template.with(Map.of(
                "sources", sources.toString(),
                "before", before == null ? "" : "The question before it was: " + Fence.around(before) + "\n",
                "question", Fence.around(question)));
        return List.of(new SystemMessage(system.text()), new UserMessage(prompt));
    }

    private static void append(StringBuilder sources, int number, Hit chunk) {
        sources.append("<source index=\"").append(number).append("\">\n");
        if (!chunk.heading().isEmpty()) {
            sources.append("# ").append(Fence.around(chunk.heading())).append("\n\n");
        }
        sources.append(Fence.around(chunk.text())).append("\n</source>\n");
    }
}
