package dev.tern.conformance.report;

import dev.tern.conformance.models.AnswerFailure;
import dev.tern.conformance.models.ComparedModel;
import dev.tern.conformance.models.ModelAnswer;
import dev.tern.conformance.models.ModelComparison;
import dev.tern.conformance.models.ModelPrompt;
import dev.tern.model.Cost;
import dev.tern.model.ModelName;
import dev.tern.model.ModelReply;
import dev.tern.model.Tier;
import dev.tern.model.TokenUsage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comparisons of models to show. */
final class SampleModels {
    private final List<ModelPrompt> prompts = new ArrayList<>();
    private final Map<String, ComparedModel> models = new LinkedHashMap<>();
    private final List<ModelAnswer> answers = new ArrayList<>();

    SampleModels asked(String prompt) {
        prompts.add(new ModelPrompt(prompt, null));
        return this;
    }

    SampleModels answered(String provider, String text, @Nullable String dollars, long firstMillis, long millis) {
        models.put(provider, new ComparedModel(provider, provider + "-model"));
        Cost cost = dollars == null ? null : new Cost(new BigDecimal(dollars), "USD");
        ModelName name = new ModelName(Tier.STANDARD, provider, provider + "-model", millis, null);
        ModelReply reply =
                new ModelReply(text, "stop", new ModelReply.Bill(name, TokenUsage.of(1_200, 80, 200), cost, false));
        return add(provider, reply, null, Duration.ofMillis(firstMillis), Duration.ofMillis(millis));
    }

    SampleModels failed(String provider, String reason, String detail) {
        models.putIfAbsent(provider, new ComparedModel(provider, null));
        return add(provider, null, new AnswerFailure(reason, detail), null, Duration.ofMillis(7));
    }

    private SampleModels add(
            String provider,
            @Nullable ModelReply reply,
            @Nullable AnswerFailure failure,
            @Nullable Duration first,
            Duration whole) {
        answers.add(new ModelAnswer(prompts.size() - 1, provider, reply, failure, first, whole));
        return this;
    }

    ModelComparison result() {
        return new ModelComparison(
                "0.1.0",
                Instant.parse("2026-11-24T19:30:00Z"),
                "standard",
                prompts,
                List.copyOf(models.values()),
                answers);
    }
}
