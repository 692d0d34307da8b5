package dev.tern.conformance.provider;

import dev.tern.conformance.provider.ProviderCase.Expected;
import dev.tern.conformance.provider.wire.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds what came against what a case expects. Collects; one for each run of a case. */
final class OutcomeComparison {
    private final Expected expected;
    private final String how;
    private final List<String> differences = new ArrayList<>();

    OutcomeComparison(Expected expected, String how) {
        this.expected = expected;
        this.how = how;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    void compare(Outcome outcome) {
        if (expected.failure() == null) {
            same("failure", null, outcome.failure() == null ? null : outcome.failure() + ": " + outcome.detail());
        } else {
            holds(
                    "failure is one of " + expected.failure() + " and not " + outcome.failure(),
                    expected.failure().contains(String.valueOf(outcome.failure())));
            same("retryAfter", expected.retryAfter(), toInteger(outcome.retryAfter()));
        }
        sameIfTold("text", expected.text(), shortened(outcome.text()), expected.text());
        sameIfTold("finish", expected.finish(), outcome.finish(), expected.finish());
        sameIfTold("usage", expected.usage(), outcome.usage(), expected.usage());
        sameIfTold("cost known", expected.cost(), outcome.costKnown(), expected.cost());
        detail(outcome.detail());
        vectors(outcome);
    }

    void within(Duration took) {
        if (expected.withinMillis() != null) {
            holds("took " + took.toMillis() + " ms", took.toMillis() <= expected.withinMillis());
        }
    }

    void requests(int reached, int calls) {
        same("requests", expected.requests() == null ? calls : expected.requests(), reached);
    }

    void received(Optional<Received> request) {
        if (expected.received() == null) {
            return;
        }
        Map<String, Object> fields = request.map(ProviderCases::fields).orElse(Map.of());
        expected.received().forEach((name, value) -> same(name + " as received", value, fields.get(name)));
        request.ifPresent(told -> same("streamed as received", how.equals("stream"), told.streamed()));
    }

    void letGo(boolean idle) {
        holds("nothing is left running at the provider", idle);
    }

    private void detail(String detail) {
        holds("the detail repeats what the provider said: " + detail, !detail.contains("SECRET"));
        if (expected.detail() != null) {
            holds(
                    "the detail «" + detail + "» matches " + expected.detail(),
                    Pattern.compile(expected.detail()).matcher(detail).find());
        }
    }

    private void vectors(Outcome outcome) {
        if (expected.vectors() != null) {
            List<Integer> sizes = Objects.requireNonNullElse(outcome.vectors(), List.of());
            holds(
                    "vectors of 3 numbers, " + expected.vectors() + " of them, and not " + sizes,
                    sizes.size() == expected.vectors() && sizes.stream().allMatch(size -> size == 3));
        }
    }

    /** A long text is compared by its length and its end. */
    private String shortened(String text) {
        int most = 2_000;
        return text.length() <= most
                ? text
                : text.length() + " characters, ending in " + text.substring(text.length() - 10);
    }

    private static @Nullable Integer toInteger(@Nullable Long number) {
        return number == null ? null : Math.toIntExact(number);
    }

    private void sameIfTold(String what, @Nullable Object told, @Nullable Object actual, @Nullable Object wanted) {
        if (told != null) {
            same(what, wanted, actual);
        }
    }

    private void same(String what, @Nullable Object wanted, @Nullable Object actual) {
        holds(what + " is " + actual + " and should be " + wanted, Objects.equals(wanted, actual));
    }

    private void holds(String sentence, boolean condition) {
        if (!condition) {
            differences.add(sentence);
        }
    }
}
