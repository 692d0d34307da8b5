package dev.tern.conformance.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tern.conformance.models.AnswerFailure;
import dev.tern.conformance.models.ModelAnswer;
import dev.tern.conformance.models.ModelComparison;
import dev.tern.conformance.models.ModelTotals;
import dev.tern.model.Cost;
import dev.tern.model.ModelReply;
import dev.tern.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of models as JSON: {@code asked}, {@code prompts}, {@code answers} prompt by prompt, each with a
 * {@code failure} or without, and {@code totals} by provider. Times are in milliseconds; what is not known is null.
 */
public final class ModelsJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Writes the comparison as one indented JSON object, ended by a line feed. */
    public String write(ModelComparison comparison) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document(comparison)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of text and numbers can always be written", e);
        }
    }

    private static ObjectNode document(ModelComparison comparison) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("tern", comparison.ternVersion());
        document.put("at", comparison.at().toString());
        document.put("asked", comparison.asked());
        document.put("failed", comparison.failed());
        ArrayNode prompts = document.putArray("prompts");
        comparison
                .prompts()
                .forEach(each ->
                        prompts.addObject().put("prompt", each.prompt()).put("system", each.system()));
        ArrayNode answers = document.putArray("answers");
        comparison.answers().forEach(each -> answers.add(answer(each)));
        ArrayNode totals = document.putArray("totals");
        comparison.totals().forEach(each -> totals.add(total(each)));
        return document;
    }

    private static ObjectNode answer(ModelAnswer answer) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("prompt", answer.prompt());
        node.put("provider", answer.provider());
        ModelReply reply = answer.reply();
        if (reply != null) {
            node.put("model", reply.bill().model().id());
            node.put("answer", reply.text());
            node.put("finishReason", reply.finishReason());
            node.set("usage", usage(reply.bill().usage()));
            node.set("cost", cost(reply.bill().cost()));
        }
        node.put("firstTokenMillis", millis(answer.first()));
        node.put("millis", millis(answer.whole()));
        node.set("failure", failure(answer.failure()));
        return node;
    }

    private static ObjectNode total(ModelTotals totals) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("provider", totals.model().provider());
        node.put("model", totals.model().id());
        node.put("answered", totals.answered());
        node.put("failed", totals.failed());
        node.set("usage", usage(totals.usage()));
        node.set("cost", cost(totals.cost()));
        node.put("medianFirstTokenMillis", median(totals.firsts()));
        node.put("medianMillis", median(totals.wholes()));
        return node;
    }

    private static ObjectNode usage(TokenUsage usage) {
        return MAPPER.createObjectNode()
                .put("inputTokens", usage.inputTokens())
                .put("outputTokens", usage.outputTokens())
                .put("cachedTokens", usage.cachedTokens());
    }

    private static @Nullable ObjectNode cost(@Nullable Cost cost) {
        return cost == null
                ? null
                : MAPPER.createObjectNode().put("amount", cost.amount()).put("currency", cost.currency());
    }

    private static @Nullable ObjectNode failure(@Nullable AnswerFailure failure) {
        return failure == null
                ? null
                : MAPPER.createObjectNode().put("reason", failure.reason()).put("detail", failure.detail());
    }

    private static @Nullable Double median(List<Duration> times) {
        return times.isEmpty() ? null : rounded(Sample.of(times).percentile(50));
    }

    private static @Nullable Double millis(@Nullable Duration time) {
        return time == null ? null : rounded(time.toNanos() / 1e6);
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }
}
