package dev.tern.model.openai;

import dev.tern.model.ModelFailure;
import org.jspecify.annotations.Nullable;

/**
 * What an error answer means, by what OpenAI, Azure, Google and the servers that people run themselves really send. The
 * words come first and the status second, since a status stands for several things: 429 for a short rush and for an
 * unpaid bill, 400 for a text too long and for one that a filter refused. Pure.
 */
final class ErrorTable {
    private ErrorTable() {}

    /**
     * @param status of the response, or the one inside the body if the response said 200; 0 if neither has one
     */
    static ModelFailure failure(int status, ErrorBody body) {
        ModelFailure ofPrompt = ofPrompt(body);
        if (ofPrompt != null) {
            return ofPrompt;
        }
        ModelFailure ofAccount = ofAccount(status, body);
        return ofAccount == null ? ofService(status, body) : ofAccount;
    }

    private static @Nullable ModelFailure ofPrompt(ErrorBody body) {
        boolean filtered = body.names(
                        "content_filter", "responsibleaipolicyviolation", "content_policy_violation", "invalid_prompt")
                || body.says("prohibited_content", "prompt was blocked", "blocked due to safety");
        if (filtered) {
            return ModelFailure.CONTENT_FILTERED;
        }
        boolean tooLong = body.names("context_length_exceeded", "string_above_max_length", "exceed_context_size_error")
                || body.says(
                        "maximum context length",
                        "exceeds the maximum number of tokens",
                        "exceeds the available context size",
                        "maximum prompt length",
                        "input token count is",
                        "prompt is too long",
                        "input is too long");
        return tooLong ? ModelFailure.CONTEXT_TOO_LONG : null;
    }

    private static @Nullable ModelFailure ofAccount(int status, ErrorBody body) {
        boolean unpaid = status == 402
                || body.names("insufficient_quota", "billing_hard_limit_reached", "billing_not_active")
                || body.quotas().stream().anyMatch(quota -> quota.contains("perday"));
        if (unpaid) {
            return ModelFailure.QUOTA_EXCEEDED;
        }
        if (body.names("unsupported_country_region_territory") || body.says("virtual network", "private endpoint")) {
            return ModelFailure.REJECTED;
        }
        if (unavailable(status, body)) {
            return ModelFailure.MODEL_UNAVAILABLE;
        }
        boolean stranger = status == 401
                || status == 403
                || body.names("invalid_api_key", "unauthenticated", "api_key_invalid", "permission_denied");
        return stranger ? ModelFailure.BAD_CREDENTIALS : null;
    }

    private static boolean unavailable(int status, ErrorBody body) {
        return status == 404
                || body.names("model_not_found", "deploymentnotfound", "modelnotfound", "not_found", "service_disabled")
                || (status == 403 && body.says("access to model", "access to the model", "model access"));
    }

    private static ModelFailure ofService(int status, ErrorBody body) {
        if (status == 429
                || body.names("rate_limit_exceeded", "ratelimitreached", "resource_exhausted", "too_many_requests")) {
            return ModelFailure.THROTTLED;
        }
        if (status == 408 || status == 504 || body.names("deadline_exceeded", "timeout")) {
            return ModelFailure.TIMED_OUT;
        }
        // An error without any status came in the middle of a stream that had begun well.
        boolean down = status >= 500 || status < 300 || body.says("overloaded");
        return down ? ModelFailure.PROVIDER_DOWN : ModelFailure.REJECTED;
    }
}
