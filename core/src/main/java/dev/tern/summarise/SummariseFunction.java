package dev.tern.summarise;

import dev.tern.invocation.ParallelWork;
import dev.tern.model.ContextTooLongException;
import dev.tern.model.LanguageModel;
import dev.tern.model.ModelReply;
import dev.tern.model.ModelReply.Bill;
import dev.tern.model.ModelRequest;
import dev.tern.model.Models;
import dev.tern.model.Task;
import dev.tern.model.Tier;
import dev.tern.prompt.Fence;
import dev.tern.prompt.PromptTemplate;
import dev.tern.summarise.SummariseRequest.Format;
import dev.tern.summarise.Summary.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;

/**
 * Summarises a text. If it fits the model's context this takes one call; if not, the text is cut into parts, each is
 * summarised, four at once, and the summaries are summarised in turn, until they fit. A text whose summaries do not get
 * shorter, such as one without sentences, ends with a {@link ContextTooLongException}.
 */
public final class SummariseFunction implements Function<SummariseRequest, Summary> {
    private static final int FEWEST_SENTENCES_OF_A_PART = 3;
    private static final int ROOM_FOR_ANSWER_PERCENT = 25;

    // More would be throttled by the providers' smaller accounts, and gain little where a text has few parts.
    private static final int CALLS_AT_ONCE = 4;

    private final Models models;
    private final ParallelWork parallel = new ParallelWork(CALLS_AT_ONCE);
    private final PromptTemplate system = PromptTemplate.named("summarise-system");
    private final PromptTemplate template = PromptTemplate.named("summarise");

    /** A function that asks these models. */
    public SummariseFunction(Models models) {
        this.models = models;
    }

    @Override
    public Summary apply(SummariseRequest request) {
        String text = request.validText();
        LanguageModel model = models.choose(request.model(), Tier.FAST, Task.of(text));
        int budget = budget(model, request);
        if (model.countTokens(text) <= budget) {
            ModelReply reply = call(model, text, request, request.wantedSentences());
            return summary(reply, Method.SINGLE, 1, reply.bill());
        }
        return mapReduce(model, text, request, budget);
    }

    private Summary mapReduce(LanguageModel model, String text, SummariseRequest request, int budget) {
        TextParts cutter = new TextParts(budget, model::countTokens);
        List<String> first = cutter.of(text);
        List<String> parts = first;
        List<Bill> bills = new ArrayList<>();
        while (parts.size() > 1) {
            List<ModelReply> replies = map(model, parts, request);
            replies.forEach(reply -> bills.add(reply.bill()));
            List<String> shorter = cutter.of(join(replies));
            if (shorter.size() >= parts.size()) {
                throw new ContextTooLongException(model.contextTokens(), model.countTokens(text));
            }
            parts = shorter;
        }
        ModelReply last = call(model, parts.get(0), request, request.wantedSentences());
        bills.add(last.bill());
        return summary(last, Method.MAP_REDUCE, first.size(), Bill.of(bills));
    }

    private List<ModelReply> map(LanguageModel model, List<String> parts, SummariseRequest request) {
        int share = request.wantedSentences() * 2 / parts.size() + 1;
        int sentences = Math.max(FEWEST_SENTENCES_OF_A_PART, share);
        SummariseRequest plain =
                new SummariseRequest(null, null, null, Format.PARAGRAPH, request.focus(), request.model());
        return parallel.all(parts.stream()
                .<Supplier<ModelReply>>map(part -> () -> call(model, part, plain, sentences))
                .toList());
    }

    private static String join(List<ModelReply> replies) {
        return String.join("\n\n", replies.stream().map(ModelReply::text).toList());
    }

    private ModelReply call(LanguageModel model, String text, SummariseRequest request, int sentences) {
        String prompt = prompt(text, request, sentences);
        return model.call(ModelRequest.likeliest(List.of(new SystemMessage(system.text()), new UserMessage(prompt))));
    }

    private String prompt(String text, SummariseRequest request, int sentences) {
        return template.with(Map.of(
                "sentences", sentences == 1 ? "1 sentence" : sentences + " sentences",
                "format", request.format() == Format.BULLETS ? ", as a bullet list" : "",
                "focus", request.focus() == null ? "" : "\nFocus: " + Fence.around(request.focus()),
                "document", Fence.around(text)));
    }

    /** What is left of the context for the text itself, when instructions and the answer have their place. */
    private int budget(LanguageModel model, SummariseRequest request) {
        int instructions = model.countTokens(system.text()) + model.countTokens(prompt("", request, 1));
        int room = model.contextTokens() * (100 - ROOM_FOR_ANSWER_PERCENT) / 100;
        return Math.max(1, room - instructions);
    }

    private static Summary summary(ModelReply last, Method method, int parts, Bill bill) {
        return new Summary(
                last.text(),
                method,
                parts,
                bill.model(),
                last.finishReason(),
                bill.usage(),
                bill.cost(),
                bill.cached());
    }
}
