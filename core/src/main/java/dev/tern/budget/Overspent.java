package dev.tern.budget;

import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;

/** What a caller is told when a budget is spent: how much was used, of how much, and when there is more. */
final class Overspent {
    private static final int DECIMALS = 6;

    private Overspent() {}

    static ProblemException of(Account account, Tally tally, Instant now) {
        Limit limit = account.limit();
        String used = limit.tokensReachedBy(tally.taken()) ? tokens(account, tally) : cost(account, tally);
        return ProblemException.of(ProblemType.BUDGET_EXCEEDED, account.scope().sentence() + " " + used)
                .withHeader("Retry-After", String.valueOf(account.window().secondsLeft(now)));
    }

    private static String tokens(Account account, Tally tally) {
        long running = tally.reserved().tokens();
        return "used " + grouped(tally.used().tokens()) + " of "
                + grouped(account.limit().tokens().orElse(0)) + " tokens in "
                + account.window().words() + (running > 0 ? aside(grouped(running)) : "");
    }

    private static String cost(Account account, Tally tally) {
        BigDecimal running = tally.reserved().cost();
        return "spent " + plain(tally.used().cost()) + " of "
                + plain(account.limit().cost().orElse(BigDecimal.ZERO)) + " in "
                + account.window().words() + (running.signum() > 0 ? aside(plain(running)) : "");
    }

    private static String aside(String amount) {
        return "; " + amount + " more is set aside for calls that are running";
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String plain(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
