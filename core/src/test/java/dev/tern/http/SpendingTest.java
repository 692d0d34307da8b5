package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.BUDGET_EXCEEDED;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;
import static dev.tern.problem.ProblemType.MODEL_UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tern.invocation.Invocation;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What a call may cost, seen from outside:")
class SpendingTest {
    private static final String LIKELIEST = "{\"prompt\":\"hello\",\"temperature\":0}";
    private static final String STREAMED = "{\"prompt\":\"hello\",\"temperature\":0,\"stream\":true}";
    private static final String FREELY = "{\"prompt\":\"hello\"}";

    @RegisterExtension
    final Door priced = Door.to(PricedModels.class, "chat");

    @RegisterExtension
    final Door unpriced = Door.to(UnpricedModels.class, "chat");

    @RegisterExtension
    final Door limited = Door.to(PricedModels.class, "chat", "tern.budget.caller-tokens", "240");

    @RegisterExtension
    final Door frugal = Door.to(UnpricedModels.class, "chat", "tern.budget.cost", "1.50");

    @RegisterExtension
    final Door uncached = Door.to(PricedModels.class, "chat", "tern.model.cache-hours", "0");

    @Test
    @DisplayName("a spent budget is 429, with what was used and when there is more")
    void spent() {
        Invocation alice = call().by("alice");
        assertThat(ask(limited, FREELY, alice).status()).isEqualTo(200);
        assertThat(ask(limited, FREELY, alice).status()).isEqualTo(200);

        HttpResponse refused = ask(limited, FREELY, alice);

        assertProblem(refused, BUDGET_EXCEEDED)
                .says("this caller has used 240 of 240 tokens in this hour")
                .neverSays("alice");
        assertThat(Integer.parseInt(refused.headers().first("Retry-After").orElseThrow()))
                .isBetween(1, 3_600);
        assertThat(ask(limited, FREELY, call().by("bob")).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a kept answer takes nothing of the budget")
    void cachedIsFree() {
        Invocation alice = call().by("alice");
        for (int i = 0; i < 10; i++) {
            assertThat(ask(limited, LIKELIEST, alice).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("the same question at temperature 0 gets the kept answer, with what it saves")
    void cached() {
        JsonNode first = Door.json(ask(priced, LIKELIEST, call()));
        JsonNode second = Door.json(ask(priced, LIKELIEST, call()));

        assertThat(first.path("cached").asBoolean()).isFalse();
        assertThat(second.path("cached").asBoolean()).isTrue();
        assertThat(second.path("answer").asText()).isEqualTo("answer 1");
        assertThat(second.path("usage")).isEqualTo(first.path("usage"));
        assertThat(second.at("/cost/amount").decimalValue()).isEqualByComparingTo("0.0003");
        assertThat(second.at("/cost/currency").asText()).isEqualTo("USD");
    }

    @Test
    @DisplayName("a caller that wants no kept answer gets a new one, which is kept instead")
    void fresh() {
        ask(priced, LIKELIEST, call());

        JsonNode fresh = Door.json(ask(priced, LIKELIEST, call().freshly()));

        assertThat(fresh.path("cached").asBoolean()).isFalse();
        assertThat(fresh.path("answer").asText()).isEqualTo("answer 2");
        assertThat(Door.json(ask(priced, LIKELIEST, call())).path("answer").asText())
                .isEqualTo("answer 2");
    }

    @Test
    @DisplayName("a caller says so with Cache-Control: no-cache")
    void freshByHeader() {
        ask(priced, LIKELIEST, call());
        Headers headers = Headers.of("Content-Type", "application/json").with("Cache-Control", "no-cache");

        HttpResponse fresh = priced.send("POST", "/v1/chat", headers, Body.of(LIKELIEST), call());

        assertThat(Door.json(fresh).path("answer").asText()).isEqualTo("answer 2");
    }

    @Test
    @DisplayName("a kept answer is streamed as one delta, and its last event says that it was kept")
    void cachedStream() {
        ask(priced, LIKELIEST, call());

        String events = ask(priced, STREAMED, call()).body().text();

        assertThat(events).startsWith("event: delta\ndata: {\"text\":\"answer 1\"}\n\nevent: done\n");
        assertThat(events).contains("\"cached\":true", "\"amount\":0.0003").containsOnlyOnce("event: delta");
    }

    @Test
    @DisplayName("a spent budget is the same 429 for a stream, which is counted like any call")
    void spentByStreams() {
        Invocation alice = call().by("alice");
        String freely = STREAMED.replace("\"temperature\":0", "\"temperature\":1");
        assertThat(ask(limited, freely, alice).body().text()).contains("event: done");
        assertThat(ask(limited, freely, alice).body().text()).contains("event: done");

        assertProblem(ask(limited, freely, alice), BUDGET_EXCEEDED)
                .says("this caller has used 240 of 240 tokens in this hour");
    }

    @Test
    @DisplayName("nothing is kept where the setting says so")
    void off() {
        ask(uncached, LIKELIEST, call());

        assertThat(Door.json(ask(uncached, LIKELIEST, call())).path("cached").asBoolean())
                .isFalse();
    }

    @Test
    @DisplayName("a price that nobody knows makes the cost null, also of a kept answer")
    void unknownPrice() {
        ask(unpriced, LIKELIEST, call());
        JsonNode again = Door.json(ask(unpriced, LIKELIEST, call()));

        assertThat(again.path("cached").asBoolean()).isTrue();
        assertThat(again.path("cost").isNull()).isTrue();
    }

    @Test
    @DisplayName("a limit in the call is kept, or it is 400")
    void maxCost() {
        assertThat(ask(priced, "{\"prompt\":\"hello\",\"maxCost\":0.01}", call())
                        .status())
                .isEqualTo(200);
        assertProblem(ask(priced, "{\"prompt\":\"hello\",\"maxCost\":0.000001}", call()), INVALID_REQUEST)
                .says("maxCost is too low: the input alone costs about 0.000006 USD")
                .pointsAt("/maxCost");
        assertProblem(ask(unpriced, "{\"prompt\":\"hello\",\"maxCost\":1}", call()), INVALID_REQUEST)
                .says("maxCost cannot be kept: the price of fake-1 is not known")
                .pointsAt("/maxCost");
    }

    @Test
    @DisplayName("a budget of money serves no model whose price nobody knows")
    void unknownPriceUnderBudget() {
        assertProblem(ask(frugal, FREELY, call()), MODEL_UNAVAILABLE).saysLike(".*the price of fake-1 is not known.*");
    }

    private static Invocation call() {
        return Door.invocation(Duration.ofSeconds(30));
    }

    private static HttpResponse ask(Door door, String json, Invocation call) {
        return door.send("POST", "/v1/chat", Headers.of("Content-Type", "application/json"), Body.of(json), call);
    }
}
