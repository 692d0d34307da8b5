package dev.tern.rag;

import dev.tern.model.LanguageModel;
import dev.tern.model.ModelReply;
import dev.tern.model.ModelReply.Bill;
import dev.tern.model.ModelRequest;
import dev.tern.model.Models;
import dev.tern.model.Task;
import dev.tern.model.Tier;
import dev.tern.rag.Citations.CitedText;
import dev.tern.rag.SearchResult.Hit;
import java.util.List;
import java.util.function.Function;

/** Lets a model answer a question from the chunks that were found, and checks what it cites. */
public final class SynthesiseFunction implements Function<SynthesiseRequest, RagAnswer> {
    private static final String NOTHING_FOUND = "The documents do not answer this question.";

    private final Models models;
    private final SourcesPrompt prompt = new SourcesPrompt();

    /** A function that asks these models. */
    public SynthesiseFunction(Models models) {
        this.models = models;
    }

    @Override
    public RagAnswer apply(SynthesiseRequest request) {
        String question = request.validQuestion();
        LanguageModel model = models.choose(request.model(), Tier.FAST, Task.of(question));
        List<Hit> hits = request.givenHits();
        if (hits.isEmpty()) {
            return answer(NOTHING_FOUND, new CitedText("", List.of(), 0), new ModelReply("", "stop", model.nothing()));
        }
        ModelReply reply = model.call(ModelRequest.likeliest(prompt.of(question, request.before(), hits)));
        CitedText cited = Citations.in(reply.text(), hits);
        String text = cited.citations().isEmpty() ? NOTHING_FOUND : cited.text();
        return answer(text, cited, reply);
    }

    private static RagAnswer answer(String text, CitedText cited, ModelReply reply) {
        Bill bill = reply.bill();
        return new RagAnswer(
                text,
                !cited.citations().isEmpty(),
                cited.citations(),
                cited.invented(),
                bill.model(),
                reply.finishReason(),
                bill.usage(),
                bill.cost(),
                bill.cached());
    }
}
