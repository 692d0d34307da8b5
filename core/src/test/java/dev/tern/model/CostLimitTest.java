package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.messages.UserMessage;

@DisplayName("The most that a call may cost")
class CostLimitTest {
    // 396 tokens and 4 for the marks around them: 0.0004 USD.
    private static final String TEXT = "abcd".repeat(396);

    @Test
    @DisplayName("gives the answer as many tokens as are left when the input is paid for")
    void rest() {
        assertThat(limited(FakeModel.PRICE, "0.0104", null).maxTokens()).isEqualTo(1_000);
        assertThat(limited(FakeModel.PRICE, "0.0104", 1_001).maxTokens()).isEqualTo(1_000);
    }

    @Test
    @DisplayName("never raises a limit that is lower, and sets none where the model cannot write so much")
    void neverRaised() {
        assertThat(limited(FakeModel.PRICE, "0.0104", 999).maxTokens()).isEqualTo(999);
        assertThat(limited(FakeModel.PRICE, "1000000000", null).maxTokens()).isNull();
    }

    @Test
    @DisplayName("refuses a call whose input alone costs more, or leaves nothing for an answer")
    void tooLow() {
        assertThat(refused(FakeModel.PRICE, "0.0003").detail())
                .isEqualTo("maxCost is too low: the input alone costs about 0.0004 USD");
        assertThat(refused(FakeModel.PRICE, "0.000409").violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/maxCost"));
    }

    @Test
    @DisplayName("cannot be kept where nobody knows the price")
    void unknownPrice() {
        ProblemException refused = refused(null, "1");

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused.detail()).isEqualTo("maxCost cannot be kept: the price of fake-1 is not known");
    }

    @Test
    @DisplayName("changes nothing where nothing is charged")
    void free() {
        assertThat(limited(Price.FREE, "0.000001", null).maxTokens()).isNull();
        assertThat(limited(Price.FREE, "0.000001", 7).maxTokens()).isEqualTo(7);
    }

    @Test
    @DisplayName("reaches the model as the options of its call")
    void reachesTheModel() {
        FakeModel fake = new FakeModel(FakeModel.PRICE);
        LanguageModel model = new LanguageModel(Tier.FAST, fake, fake.spec(), fake.step());

        model.call(request("0.0104", null));

        assertThat(fake.asked.get(0).getOptions().getMaxTokens()).isEqualTo(1_000);
    }

    private static ModelRequest limited(@Nullable Price price, String maxCost, @Nullable Integer maxTokens) {
        FakeModel fake = new FakeModel(price);
        return CostLimit.on(request(maxCost, maxTokens), fake, fake.spec());
    }

    private static ProblemException refused(@Nullable Price price, String maxCost) {
        return catchThrowableOfType(ProblemException.class, () -> limited(price, maxCost, null));
    }

    private static ModelRequest request(String maxCost, @Nullable Integer maxTokens) {
        return new ModelRequest(List.of(new UserMessage(TEXT)), maxTokens, null, null, new BigDecimal(maxCost), null);
    }
}
