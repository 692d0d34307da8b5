package dev.tern.aws.bedrock;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelSpec;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What Bedrock answered instead of an answer, from the first byte or in the middle of a stream. Its words are read here
 * and never repeated: they may hold the account, the role, or a piece of the prompt.
 *
 * @param code the name of the error, in lower case, such as {@code throttlingexception}
 * @param words what Bedrock says about it, in lower case
 * @param status of the response; 0 in the middle of a stream
 * @param retryAfter how long to wait; null if it does not say
 * @param answer for the log
 */
record ServiceError(
        String code, String words, int status, @Nullable Duration retryAfter, AwsServiceException answer) {
    private static final int MOST_SECONDS = 86_400;

    static ServiceError of(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        String code = details == null ? null : details.errorCode();
        return new ServiceError(
                lower(code == null ? answer.getClass().getSimpleName() : code),
                lower(String.valueOf(answer.getMessage())),
                answer.statusCode(),
                details == null || details.sdkHttpResponse() == null
                        ? null
                        : details.sdkHttpResponse()
                                .firstMatchingHeader("Retry-After")
                                .map(ServiceError::seconds)
                                .orElse(null),
                answer);
    }

    boolean is(String... codes) {
        return Stream.of(codes).anyMatch(code::equals);
    }

    boolean says(String... phrases) {
        return Stream.of(phrases).anyMatch(words::contains);
    }

    /** The failure in Tern's own words. */
    ModelException explained(ModelSpec model) {
        ModelFailure failure = ErrorTable.failure(this);
        String more = ErrorTable.advice(failure, this, model);
        ModelException told =
                more.isEmpty() ? ModelException.of(failure, answer) : ModelException.of(failure, more, answer);
        return told.after(retryAfter);
    }

    /** AWS tells seconds; whatever else stands there is no advice. */
    private static @Nullable Duration seconds(String text) {
        try {
            int seconds = Integer.parseInt(text.strip());
            return seconds < 0 || seconds > MOST_SECONDS ? null : Duration.ofSeconds(seconds);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
