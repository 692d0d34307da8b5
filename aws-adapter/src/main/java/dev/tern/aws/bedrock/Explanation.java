package dev.tern.aws.bedrock;

import dev.tern.model.ModelException;
import dev.tern.model.ModelFailure;
import dev.tern.model.ModelSpec;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.thirdparty.jackson.core.JsonProcessingException;

/** Finds the reason among the causes of a failure. */
final class Explanation {
    private static final int DEEPEST = 10;

    private Explanation() {}

    static Optional<ModelException> of(Throwable failure, ModelSpec model) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            ModelException told = told(cause, failure, model);
            if (told != null) {
                return Optional.of(told);
            }
            cause = cause.getCause();
        }
        return failure instanceof SdkClientException
                ? Optional.of(ModelException.of(ModelFailure.BAD_ANSWER, failure))
                : Optional.empty();
    }

    private static @Nullable ModelException told(Throwable cause, Throwable failure, ModelSpec model) {
        if (cause instanceof ModelException already) {
            return already;
        }
        if (cause instanceof AwsServiceException answer) {
            return ServiceError.of(answer).explained(model);
        }
        if (cause instanceof SdkClientException && says(cause, "Unable to load credentials")) {
            return ModelException.of(
                    ModelFailure.BAD_CREDENTIALS, "AWS credentials are needed: a role, a profile or a key", failure);
        }
        if (cause instanceof CutOffException) {
            return ModelException.of(ModelFailure.BAD_ANSWER, "it was cut off", failure);
        }
        // The SDK's JSON reader calls its failures those of a connection.
        if (cause instanceof JsonProcessingException) {
            return ModelException.of(ModelFailure.BAD_ANSWER, failure);
        }
        return cause instanceof IOException ? ModelException.of(ModelFailure.UNREACHABLE, failure) : null;
    }

    private static boolean says(Throwable cause, String words) {
        return String.valueOf(cause.getMessage()).contains(words);
    }
}
