package dev.tern.source;

import dev.tern.document.DocumentReader;
import dev.tern.document.DocumentText;
import dev.tern.document.UnreadableDocumentException;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.state.ObjectStore.Facts;
import dev.tern.state.ObjectStore.Stored;
import dev.tern.state.ObjectTooLargeException;
import dev.tern.text.Passage;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Reads what a document in a store says. Thread-safe. */
public final class DocumentContent {
    private final long mostBytes;
    private final MemoryShare memory = MemoryShare.ofProcess();

    /** Of objects that have so many bytes at most. */
    public DocumentContent(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Its text, with each heading before what stands under it.
     *
     * @throws ProblemException if it is not there, is too large or cannot be read
     */
    public String text(StoredDocument document) {
        Facts facts = document.place().facts(document.key()).orElseThrow(DocumentContent::gone);
        if (facts.size() > mostBytes) {
            throw new ObjectTooLargeException(facts.size(), mostBytes);
        }
        AtomicReference<String> text = new AtomicReference<>("");
        memory.with(facts.size(), () -> text.set(read(document)));
        return Objects.requireNonNull(text.get());
    }

    private String read(StoredDocument document) {
        Stored stored = document.place().get(document.key(), mostBytes).orElseThrow(DocumentContent::gone);
        try {
            return joined(DocumentReader.standard().read(stored.content(), null, document.key()));
        } catch (UnreadableDocumentException e) {
            throw ProblemException.of(ProblemType.UNREADABLE_DOCUMENT, String.valueOf(e.getMessage()))
                    .causedBy(e);
        } catch (StackOverflowError e) {
            throw DocumentSync.tooDeep(e);
        }
    }

    private static ProblemException gone() {
        return ProblemException.of(ProblemType.NOT_FOUND, "the document that the message names is not there");
    }

    private static String joined(DocumentText document) {
        StringBuilder all = new StringBuilder();
        String heading = "";
        for (Passage passage : document.passages()) {
            if (!passage.heading().equals(heading)) {
                heading = passage.heading();
                all.append(heading).append("\n\n");
            }
            all.append(passage.text()).append("\n\n");
        }
        return all.toString().strip();
    }
}
