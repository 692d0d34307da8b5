package dev.tern.model;

import dev.tern.model.ModelReply.Bill;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.ai.chat.model.ChatModel;
import reactor.core.publisher.Flux;

/**
 * A chosen model: calls it within the current invocation's deadline and budget, and says what the call used. Failures
 * are {@link ModelException}s, or problems of their own. Thread-safe.
 */
public final class LanguageModel {
    private final Tier tier;
    private final ModelProvider provider;
    private final ModelSpec spec;
    private final ModelStep first;

    LanguageModel(Tier tier, ModelProvider provider, ModelSpec spec, ModelStep first) {
        this.tier = tier;
        this.provider = provider;
        this.spec = spec;
        this.first = first;
    }

    /** The model as Spring AI knows it, for an application's own functions. */
    public ChatModel asChatModel() {
        return new SteppedChatModel(first, provider.options(spec, ModelRequest.of(List.of())));
    }

    /** What is known of the model. */
    public ModelSpec spec() {
        return spec;
    }

    /** Whether it can be asked for JSON that follows a schema. */
    public boolean takesSchema() {
        return provider.takesSchema();
    }

    /** How many tokens the model reads and writes in one call. */
    public int contextTokens() {
        return spec.contextTokens();
    }

    /** About how many tokens the text is for this model. */
    public int countTokens(String text) {
        return provider.countTokens(text);
    }

    /** The bill of a call that was not needed; it was not kept either, so it is no part of another bill. */
    public Bill nothing() {
        return bill(new AnswerTotals(), Duration.ZERO);
    }

    /**
     * Calls the model.
     *
     * @throws dev.tern.invocation.DeadlineExceededException if the deadline has already passed
     * @throws ContextTooLongException if the messages do not fit
     * @throws ModelException if the provider gives no usable answer
     * @throws dev.tern.problem.ProblemException of type invalid request if {@code maxCost} cannot be kept; of type
     *     budget exceeded if nothing is left to spend
     */
    public ModelReply call(ModelRequest request) {
        Instant start = Instant.now();
        AnswerTotals totals = new AnswerTotals();
        totals.add(first.call(asked(request)));
        return reply(totals, start);
    }

    /**
     * Calls the model and hands on the text as it comes; the last part is the whole reply. Nothing runs before it is
     * subscribed to.
     */
    public Flux<ModelPart> stream(ModelRequest request) {
        return Flux.defer(() -> {
            Instant start = Instant.now();
            AnswerTotals totals = new AnswerTotals();
            return first.stream(asked(request))
                    .doOnNext(totals::add)
                    .map(Answer::text)
                    .filter(text -> !text.isEmpty())
                    .map(ModelPart::delta)
                    .concatWith(Flux.defer(() -> Flux.just(ModelPart.last(reply(totals, start)))));
        });
    }

    private Asked asked(ModelRequest request) {
        return Asked.of(request, provider, spec);
    }

    private ModelReply reply(AnswerTotals totals, Instant start) {
        return new ModelReply(
                totals.text(), totals.finishReason(), bill(totals, Duration.between(start, Instant.now())));
    }

    private Bill bill(AnswerTotals totals, Duration took) {
        ModelSpec answered = totals.spec(spec);
        ModelName name = new ModelName(
                tier, totals.provider(provider.name()), answered.id(), took.toMillis(), totals.insteadOf());
        return new Bill(name, totals.usage(), totals.cost(spec).orElse(null), totals.cached());
    }
}
