package dev.tern.aws.bedrock;

import dev.tern.model.ModelFailure;
import dev.tern.model.ModelSpec;
import org.jspecify.annotations.Nullable;

/**
 * What an error of Bedrock's means. The words of a {@code ValidationException} decide, since it stands for nearly
 * everything; else the name of the error, and of one that nobody knows the status. Pure. See <a
 * href="https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html">the errors of
 * Bedrock</a>.
 */
final class ErrorTable {
    private ErrorTable() {}

    static ModelFailure failure(ServiceError error) {
        ModelFailure named = named(error);
        return named == null ? byStatus(error.status()) : named;
    }

    /** What can be done about it; empty if there is nothing to say. */
    static String advice(ModelFailure failure, ServiceError error, ModelSpec model) {
        return switch (failure) {
            case CONTEXT_TOO_LONG -> "it reads and writes at most " + model.contextTokens() + " tokens";
            case REJECTED -> writesTooMuch(error) ? "it writes at most " + model.outputTokens() + " tokens" : "";
            case MODEL_UNAVAILABLE -> model.id() + "; " + unavailable(error);
            case BAD_CREDENTIALS ->
                error.is("accessdeniedexception")
                        ? "the role needs bedrock:InvokeModel and bedrock:InvokeModelWithResponseStream for "
                                + model.id()
                        : "check the role, the profile or the key that AWS credentials come from";
            default -> "";
        };
    }

    private static @Nullable ModelFailure named(ServiceError error) {
        return switch (error.code()) {
            case "validationexception" -> invalid(error);
            // A quota of tokens for a day is reported like a rush of calls.
            case "throttlingexception", "toomanyrequestsexception" ->
                error.says("per day") ? ModelFailure.QUOTA_EXCEEDED : ModelFailure.THROTTLED;
            case "modelnotreadyexception" -> ModelFailure.THROTTLED;
            case "servicequotaexceededexception" -> ModelFailure.QUOTA_EXCEEDED;
            case "resourcenotfoundexception" -> ModelFailure.MODEL_UNAVAILABLE;
            case "accessdeniedexception" ->
                error.says("model access", "access to the model", "marketplace", "legacy")
                        ? ModelFailure.MODEL_UNAVAILABLE
                        : ModelFailure.BAD_CREDENTIALS;
            case "modeltimeoutexception" -> ModelFailure.TIMED_OUT;
            case "modelerrorexception",
                    "modelstreamerrorexception",
                    "internalserverexception",
                    "serviceunavailableexception" -> ModelFailure.PROVIDER_DOWN;
            case "unrecognizedclientexception",
                    "invalidsignatureexception",
                    "signaturedoesnotmatch",
                    "incompletesignatureexception",
                    "expiredtokenexception",
                    "expiredtoken",
                    "invalidclienttokenid",
                    "missingauthenticationtokenexception" -> ModelFailure.BAD_CREDENTIALS;
            default -> null;
        };
    }

    private static ModelFailure invalid(ServiceError error) {
        if (error.says("content filter", "content policy")) {
            return ModelFailure.CONTENT_FILTERED;
        }
        if (needsProfile(error) || error.says("model identifier is invalid", "end of its life")) {
            return ModelFailure.MODEL_UNAVAILABLE;
        }
        boolean tooLong = error.says(
                "input is too long",
                "prompt is too long",
                "too many input tokens",
                "input tokens exceed",
                "exceed context limit",
                "exceeds the maximum",
                "exceeds maximum",
                "maximum context length");
        return tooLong && !writesTooMuch(error) ? ModelFailure.CONTEXT_TOO_LONG : ModelFailure.REJECTED;
    }

    private static ModelFailure byStatus(int status) {
        return switch (status) {
            case 401, 403 -> ModelFailure.BAD_CREDENTIALS;
            case 404 -> ModelFailure.MODEL_UNAVAILABLE;
            case 408, 504 -> ModelFailure.TIMED_OUT;
            case 429 -> ModelFailure.THROTTLED;
            // An error without a status came in the middle of a stream that had begun well.
            default -> status >= 500 || status == 0 ? ModelFailure.PROVIDER_DOWN : ModelFailure.REJECTED;
        };
    }

    private static String unavailable(ServiceError error) {
        if (needsProfile(error)) {
            return "it is called through an inference profile only: set tern.model.bedrock.profile, or put the"
                    + " profile's id in its place";
        }
        return error.is("accessdeniedexception")
                ? "enable access to the model in the Bedrock console, in this region and for this account"
                : "there is no model of this id in the region: check the id, the region and the inference profile";
    }

    private static boolean needsProfile(ServiceError error) {
        return error.says("on-demand throughput", "inference profile");
    }

    private static boolean writesTooMuch(ServiceError error) {
        return error.says("maximum tokens you requested", "max_tokens: ");
    }
}
