package dev.tern.document;

import dev.tern.text.Passage;
import dev.tern.text.Passages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads plain text and Markdown, which are read alike and only called differently. */
final class PlainReader {
    private final ReadingBudget budget;

    PlainReader(ReadingBudget budget) {
        this.budget = budget;
    }

    DocumentText read(byte[] content, TextHint hint) {
        String text = TextDecoder.decode(content).orElseThrow(UnreadableDocumentException::notText);
        if (text.isBlank()) {
            throw UnreadableDocumentException.empty();
        }
        budget.takeCharacters(text.length());
        List<Passage> passages = Passages.of(text);
        budget.checkTime();
        return hint == TextHint.MARKDOWN
                ? new DocumentText("text/markdown", title(passages), passages)
                : new DocumentText("text/plain", null, passages);
    }

    private static @Nullable String title(List<Passage> passages) {
        return passages.isEmpty() ? null : Title.of(passages.get(0).heading().split(" > ", 2)[0]);
    }
}
