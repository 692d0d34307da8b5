package dev.tern.rag;

import dev.tern.index.ChunkIndex;
import dev.tern.index.ScoredChunk;
import dev.tern.model.LanguageModel;
import dev.tern.model.ModelReply;
import dev.tern.model.ModelReply.Bill;
import dev.tern.model.ModelRequest;
import dev.tern.model.Models;
import dev.tern.model.Tier;
import dev.tern.rag.Citations.CitedText;
import java.util.List;
import java.util.function.Function;

/** Answers a question from the ingested documents: searches, lets a model answer from what was found, and cites. */
public final class RagQueryFunction implements Function<RagQuery, RagAnswer> {
    private static final String NOTHING_FOUND = "The documents do not answer this question.";

    private final ChunkIndex index;
    private final Models models;
    private final SourcesPrompt prompt = new SourcesPrompt();

    /** A function that searches this index and asks these models. */
    public RagQueryFunction(ChunkIndex index, Models models) {
        this.index = index;
        this.models = models;
    }

    @Override
    public RagAnswer apply(RagQuery query) {
        String question = query.validQuery();
        LanguageModel model = models.choose(query.model(), Tier.FAST);
        List<ScoredChunk> found = index.search(question, query.chunks());
        if (found.isEmpty()) {
            return answer(NOTHING_FOUND, List.of(), model.nothing());
        }
        ModelReply reply = model.call(ModelRequest.of(prompt.of(question, found)));
        CitedText cited = Citations.in(reply.text(), found);
        String text = cited.citations().isEmpty() ? NOTHING_FOUND : cited.text();
        return answer(text, cited.citations(), reply.bill());
    }

    private static RagAnswer answer(String text, List<Citation> citations, Bill bill) {
        return new RagAnswer(text, !citations.isEmpty(), citations, bill.model(), bill.usage(), bill.cost());
    }
}
