package dev.tern.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.model.ModelReply.Bill;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bill of several calls")
class BillTest {
    private static final Bill NEW = bill(10, "0.5", false);
    private static final Bill KEPT = bill(100, "7", true);

    @Test
    @DisplayName("has the tokens, the costs and the times added up")
    void sum() {
        Bill sum = Bill.of(List.of(NEW, NEW, NEW));

        assertThat(sum.usage().inputTokens()).isEqualTo(30);
        assertThat(sum.cost()).isEqualTo(new Cost(new BigDecimal("1.5"), "USD"));
        assertThat(sum.model().millis()).isEqualTo(60);
        assertThat(sum.cached()).isFalse();
    }

    @Test
    @DisplayName("of kept answers alone says what was saved")
    void kept() {
        Bill sum = Bill.of(List.of(KEPT, KEPT));

        assertThat(sum.cached()).isTrue();
        assertThat(sum.usage().inputTokens()).isEqualTo(200);
    }

    @Test
    @DisplayName("of which some were kept has what the others cost, in whatever order they came")
    void mixed() {
        for (List<Bill> bills : List.of(List.of(KEPT, NEW, KEPT, NEW), List.of(NEW, NEW, KEPT, KEPT))) {
            Bill sum = Bill.of(bills);

            assertThat(sum.cached()).isFalse();
            assertThat(sum.usage().inputTokens()).isEqualTo(20);
            assertThat(sum.cost()).isEqualTo(new Cost(new BigDecimal("1.0"), "USD"));
        }
    }

    @Test
    @DisplayName("has no cost where one of them has none, or they are in two currencies")
    void unknown() {
        assertThat(NEW.plus(bill(10, null, false)).cost()).isNull();
        Cost euros = new Cost(BigDecimal.ONE, "EUR");
        assertThat(NEW.plus(new Bill(NEW.model(), NEW.usage(), euros, false)).cost())
                .isNull();
    }

    private static Bill bill(int input, @Nullable String cost, boolean cached) {
        ModelName model = new ModelName(Tier.FAST, "first", "m-1", 20, null);
        return new Bill(
                model, TokenUsage.of(input, 5), cost == null ? null : new Cost(new BigDecimal(cost), "USD"), cached);
    }
}
