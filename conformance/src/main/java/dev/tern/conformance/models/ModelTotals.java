package dev.tern.conformance.models;

import dev.tern.model.Cost;
import dev.tern.model.ModelReply;
import dev.tern.model.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a model used in all.
 *
 * @param model which
 * @param answered how many prompts it answered
 * @param failed how many it did not
 * @param usage of the answers
 * @param cost of the answers; null if that of one of them is not known, or none came
 * @param firsts until the first piece of text came, shortest first
 * @param wholes until an answer was done, shortest first
 */
public record ModelTotals(
        ComparedModel model,
        int answered,
        int failed,
        TokenUsage usage,
        @Nullable Cost cost,
        List<Duration> firsts,
        List<Duration> wholes) {

    static ModelTotals of(ComparedModel model, List<ModelAnswer> all) {
        List<ModelAnswer> own = all.stream()
                .filter(each -> each.provider().equals(model.provider()))
                .toList();
        List<ModelAnswer> answered =
                own.stream().filter(each -> each.reply() != null).toList();
        List<ModelReply> replies = answered.stream()
                .map(each -> Objects.requireNonNull(each.reply()))
                .toList();
        return new ModelTotals(
                model,
                answered.size(),
                own.size() - answered.size(),
                replies.stream().map(reply -> reply.bill().usage()).reduce(TokenUsage.of(0, 0), TokenUsage::plus),
                sum(replies),
                sorted(answered.stream()
                        .flatMap(each -> Optional.ofNullable(each.first()).stream())
                        .toList()),
                sorted(answered.stream().map(ModelAnswer::whole).toList()));
    }

    private static @Nullable Cost sum(List<ModelReply> replies) {
        List<Cost> costs = replies.stream()
                .flatMap(reply -> Optional.ofNullable(reply.bill().cost()).stream())
                .toList();
        Set<String> currencies = costs.stream().map(Cost::currency).collect(Collectors.toSet());
        if (costs.size() < replies.size() || currencies.size() != 1) {
            return null;
        }
        BigDecimal amount = costs.stream().map(Cost::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Cost(amount, currencies.iterator().next());
    }

    private static List<Duration> sorted(List<Duration> times) {
        return times.stream().sorted().toList();
    }
}
