package dev.tern.model.openai;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long the provider asks to wait, in any of the forms it may say so: the header of
 * <a href="https://www.rfc-editor.org/rfc/rfc9110#field.retry-after">RFC 9110</a> in seconds or as a date, OpenAI's and
 * Azure's in milliseconds, or Google's field, a number with an {@code s}.
 */
final class RetryAfter {
    private static final double MOST_SECONDS = 366 * 86_400.0;

    private RetryAfter() {}

    static Optional<Duration> of(WireException answer, ErrorBody body, Clock clock) {
        return answer.header("retry-after-ms")
                .or(() -> answer.header("x-ms-retry-after-ms"))
                .flatMap(text -> number(text, 1))
                .or(() -> answer.header("retry-after").flatMap(text -> secondsOrDate(text, clock)))
                .or(() -> number(body.retryDelay().replaceFirst("s$", ""), 1_000));
    }

    private static Optional<Duration> secondsOrDate(String text, Clock clock) {
        return number(text, 1_000).or(() -> date(text, clock));
    }

    private static Optional<Duration> number(String text, int milliseconds) {
        try {
            double given = Double.parseDouble(text.strip()) * milliseconds;
            boolean sensible = given >= 0 && given <= MOST_SECONDS * 1_000;
            return sensible ? Optional.of(Duration.ofMillis((long) Math.ceil(given))) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(String text, Clock clock) {
        try {
            Instant when = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(clock.instant(), when);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
