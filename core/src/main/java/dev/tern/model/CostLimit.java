package dev.tern.model;

import dev.tern.problem.ProblemException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Keeps a call within its {@code maxCost}: the answer may have as many tokens as is left when the input is paid for. How
 * many tokens the input has is an estimate, so the bill can differ from it a little.
 */
final class CostLimit {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int DECIMALS = 6;

    private CostLimit() {}

    /**
     * The request, with so many tokens at most that the model's price of it is within its limit.
     *
     * @throws ProblemException of type invalid request if the price is not known, or pays for no answer
     */
    static ModelRequest on(ModelRequest request, ModelProvider provider, ModelSpec spec) {
        BigDecimal limit = request.maxCost();
        if (limit == null) {
            return request;
        }
        Price price = spec.price();
        if (price == null) {
            throw ProblemException.invalid("/maxCost", "cannot be kept: the price of " + spec.id() + " is not known");
        }
        int inputTokens = inputTokens(request, provider);
        BigDecimal input = price.of(TokenUsage.of(inputTokens, 0)).amount();
        BigDecimal rest = limit.subtract(input);
        long affordable = tokens(rest, price.outputPerMillion(inputTokens));
        if (rest.signum() < 0 || affordable < 1) {
            throw ProblemException.invalid(
                    "/maxCost", "is too low: the input alone costs about " + shown(input) + " " + price.currency());
        }
        int most = request.maxTokens() == null ? spec.outputTokens() : request.maxTokens();
        return affordable < most ? request.withMaxTokens((int) affordable) : request;
    }

    private static int inputTokens(ModelRequest request, ModelProvider provider) {
        return InputTokens.of(request.messages(), provider::countTokens)
                + (request.schema() == null
                        ? 0
                        : provider.countTokens(request.schema().toString()));
    }

    private static long tokens(BigDecimal amount, BigDecimal perMillion) {
        if (perMillion.signum() == 0) {
            return Long.MAX_VALUE;
        }
        return amount.multiply(MILLION)
                .divide(perMillion, 0, RoundingMode.FLOOR)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .longValue();
    }

    private static String shown(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.UP).stripTrailingZeros().toPlainString();
    }
}
