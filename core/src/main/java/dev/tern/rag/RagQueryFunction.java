package dev.tern.rag;

import dev.tern.chat.ChatMessage;
import dev.tern.chat.Conversations;
import java.util.List;
import java.util.function.Function;

/**
 * Answers a question from the ingested documents: understand the question, search, let a model answer from what was
 * found. Each step is a function that stands alone.
 */
public final class RagQueryFunction implements Function<RagQuery, RagAnswer> {
    private final ParseQueryFunction parse;
    private final SearchFunction search;
    private final SynthesiseFunction synthesise;
    private final Conversations conversations;

    /** The composition of the three steps. */
    public RagQueryFunction(
            ParseQueryFunction parse,
            SearchFunction search,
            SynthesiseFunction synthesise,
            Conversations conversations) {
        this.parse = parse;
        this.search = search;
        this.synthesise = synthesise;
        this.conversations = conversations;
    }

    @Override
    public RagAnswer apply(RagQuery query) {
        ParsedQuery parsed = parse.apply(query);
        SearchResult found = search.apply(parsed.search());
        RagAnswer answer = synthesise.apply(
                new SynthesiseRequest(parsed.question(), parsed.before(), found.hits(), parsed.model()));
        if (query.conversationId() != null) {
            conversations.append(
                    query.conversationId(),
                    List.of(ChatMessage.user(parsed.question()), ChatMessage.assistant(answer.answer())));
        }
        return answer;
    }
}
