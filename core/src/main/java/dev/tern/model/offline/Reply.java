package dev.tern.model.offline;

import dev.tern.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What the model says: quoted sentences, or one of its few own ones.
 *
 * @param sentences in their order, at least one
 * @param bullets whether each is a bullet point
 */
record Reply(List<String> sentences, boolean bullets) {

    private static final String BULLET = "- ";

    static Reply of(List<String> sentences) {
        return new Reply(sentences, false);
    }

    static Reply of(String sentence) {
        return new Reply(List.of(sentence), false);
    }

    /** Whether a text is what the model says when it has nothing to quote. */
    static boolean isRefusal(String text) {
        String said = text.strip();
        return said.equals(ExtractiveChatModel.NOTHING_IN_SOURCES)
                || said.equals(ExtractiveChatModel.NOTHING_TO_QUOTE)
                || said.equals(ExtractiveChatModel.NOTHING_TO_SUMMARISE);
    }

    /** The sentences from the first on which have no more tokens than allowed; if none, the start of the first. */
    Reply within(int tokens) {
        List<String> kept = new ArrayList<>();
        int count = 0;
        for (String sentence : sentences) {
            count += Words.count(sentence) + (bullets ? Words.count(BULLET) : 0);
            if (count > tokens) {
                break;
            }
            kept.add(sentence);
        }
        if (kept.isEmpty()) {
            int room = bullets ? Math.max(1, tokens - Words.count(BULLET)) : tokens;
            kept.add(Words.first(sentences.get(0), room));
        }
        return new Reply(List.copyOf(kept), bullets);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        String previous = "";
        for (String sentence : sentences) {
            text.append(separatorAfter(previous)).append(bullets ? BULLET : "").append(sentence);
            previous = sentence;
        }
        return text.toString();
    }

    private String separatorAfter(String previous) {
        if (previous.isEmpty()) {
            return "";
        }
        // List items and table rows have no full stop, and the model must not add one.
        boolean ended = previous.endsWith("]") || Sentence.isTerminated(previous);
        if (bullets || !ended) {
            return "\n";
        }
        return previous.endsWith("\u3002") ? "" : " ";
    }
}
