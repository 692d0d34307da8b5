package dev.tern.rag;

import dev.tern.chat.ChatMessage;
import dev.tern.chat.Conversations;
import dev.tern.chat.Role;
import dev.tern.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Understands a question: one that points back ("How long does it live?") is searched for together with the question
 * before it in its conversation.
 */
public final class ParseQueryFunction implements Function<RagQuery, ParsedQuery> {
    private static final Set<String> POINTING_BACK =
            Set.of("it", "its", "they", "them", "their", "he", "she", "his", "her", "this", "that", "these", "those");

    private final Conversations conversations;

    /** A function that knows what was asked before. */
    public ParseQueryFunction(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public ParsedQuery apply(RagQuery query) {
        String question = query.validQuery();
        Optional<String> before = before(query, question);
        String words = before.map(earlier -> question + " " + earlier).orElse(question);
        SearchRequest search = new SearchRequest(words, query.chunks(), query.filter());
        return new ParsedQuery(question, before.orElse(null), search, query.model());
    }

    private Optional<String> before(RagQuery query, String question) {
        boolean pointsBack = Words.of(question).stream().anyMatch(POINTING_BACK::contains);
        if (query.conversationId() == null || !pointsBack) {
            return Optional.empty();
        }
        List<ChatMessage> said = conversations.load(query.conversationId());
        for (int i = said.size() - 1; i >= 0; i--) {
            if (said.get(i).role() == Role.USER) {
                return Optional.ofNullable(said.get(i).content());
            }
        }
        return Optional.empty();
    }
}
