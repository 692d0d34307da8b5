package dev.tern.conformance.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.SettingsSource;
import dev.tern.model.Models;
import dev.tern.model.Tier;
import dev.tern.runtime.TernRuntime;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The same prompts through several models")
class ModelContestTest {
    private static final List<ModelPrompt> PROMPTS = List.of(
            new ModelPrompt("<document>The tern nests in the Arctic. It eats fish.</document>\nWhere does the tern nest?", null),
            new ModelPrompt("The tern eats fish. What does the tern eat?", "Be brief."));
    private static final ModelUnderTest ABSENT =
            new UnstartedModel("absent", AnswerFailure.ofStart("tern.model.absent.key must be set"));
    private static TernRuntime runtime;
    private static ModelUnderTest offline;

    private final List<String> progress = new ArrayList<>();

    @BeforeAll
    static void start() {
        runtime = TernRuntime.start(
                List.of(SettingsSource.of("a test", Map.of("tern.model.provider", "offline"))));
        offline = new AskedModel(
                "offline", runtime.context().getBean(Models.class).serving(Tier.STANDARD));
    }

    @AfterAll
    static void stop() {
        runtime.close();
    }

    @Test
    @DisplayName("are put one after the other, prompt by prompt, and a failure is an answer too")
    void order() {
        ModelComparison comparison = contest(Duration.ofSeconds(30)).of(PROMPTS, List.of(offline, ABSENT));

        assertThat(comparison.answers())
                .extracting(each -> each.prompt() + each.provider())
                .containsExactly("0offline", "0absent", "1offline", "1absent");
        assertThat(progress)
                .containsExactly(
                        "prompt 1 of 2: offline",
                        "prompt 1 of 2: absent",
                        "prompt 2 of 2: offline",
                        "prompt 2 of 2: absent");
        assertThat(comparison.isAllAnswered()).isFalse();
        assertThat(comparison.failed()).isEqualTo(2);
        assertThat(comparison.models())
                .containsExactly(new ComparedModel("offline", "extractive-1"), new ComparedModel("absent", null));
    }

    @Test
    @DisplayName("give for each the answer, what it used and how long it took, first piece and all")
    void answer() {
        ModelAnswer answer = offline.answer(0, PROMPTS.get(0), question(Duration.ofSeconds(30)));

        assertThat(answer.failure()).isNull();
        assertThat(Objects.requireNonNull(answer.reply()).text()).contains("Arctic");
        assertThat(answer.reply().finishReason()).isEqualTo("stop");
        assertThat(answer.reply().bill().usage().inputTokens()).isPositive();
        assertThat(answer.first()).isBetween(Duration.ofNanos(1), answer.whole());
    }

    @Test
    @DisplayName("end with a failure in the words of all providers when there is no time left")
    void late() {
        ModelAnswer answer = offline.answer(0, PROMPTS.get(0), question(Duration.ZERO));

        assertThat(answer.reply()).isNull();
        assertThat(answer.failure()).isEqualTo(new AnswerFailure("timed_out", "the model did not answer in time"));
    }

    @Test
    @DisplayName("are added up for each model; what nobody answered has no cost and no times")
    void totals() {
        List<ModelTotals> totals =
                contest(Duration.ofSeconds(30)).of(PROMPTS, List.of(offline, ABSENT)).totals();

        assertThat(totals).extracting(ModelTotals::answered).containsExactly(2, 0);
        assertThat(totals).extracting(ModelTotals::failed).containsExactly(0, 2);
        assertThat(Objects.requireNonNull(totals.get(0).cost()).amount()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(totals.get(0).wholes()).hasSize(2).isSorted();
        assertThat(totals.get(1).cost()).isNull();
        assertThat(totals.get(1).firsts()).isEmpty();
    }

    private ModelContest contest(Duration patience) {
        return new ModelContest("standard", question(patience), progress::add);
    }

    private static ModelQuestion question(Duration patience) {
        return new ModelQuestion(100, 0.0, patience);
    }
}
