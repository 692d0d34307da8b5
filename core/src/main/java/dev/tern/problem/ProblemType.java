package dev.tern.problem;

import java.net.URI;
import java.util.Locale;

/**
 * Every kind of failure that Tern reports, with the values that never change for it. The same failure has the same
 * type, title, code and status on every cloud. See <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 */
public enum ProblemType {
    /** The request is malformed or a field of it is invalid. */
    INVALID_REQUEST(400, "Invalid request"),
    /** The caller has not said who it is, in a way that is accepted here. */
    UNAUTHORIZED(401, "Unauthorized"),
    /** The local server was asked by a web page, or by another name than this machine's own. */
    FORBIDDEN(403, "Forbidden"),
    /** There is no such route, or no exported function of that name. */
    NOT_FOUND(404, "Not found"),
    /** The route exists, but not for this method; the response carries {@code Allow}. */
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    /** The client accepts none of the media types the function can answer with. */
    NOT_ACCEPTABLE(406, "Not acceptable"),
    /** What is asked for does not fit what is there; to be looked at again before it is tried again. */
    CONFLICT(409, "Conflict"),
    /** The body is larger than {@code tern.http.max-body-bytes}. */
    CONTENT_TOO_LARGE(413, "Content too large"),
    /** The function does not take bodies of this media type. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    /** The text does not fit the model's context; the detail names the limit. */
    CONTEXT_TOO_LONG(422, "Context too long"),
    /** The model's provider refuses to read the prompt or to give the answer; the detail names the category. */
    CONTENT_FILTERED(422, "Content filtered"),
    /** A document cannot be read: encrypted, damaged, of an unknown kind; the detail says which. */
    UNREADABLE_DOCUMENT(422, "Unreadable document"),
    /** The caller asks too often, or has used up what it may use; the response carries {@code Retry-After}. */
    TOO_MANY_REQUESTS(429, "Too many requests"),
    /** What may be spent is spent; the detail says what was used, the response carries {@code Retry-After}. */
    BUDGET_EXCEEDED(429, "Budget exceeded"),
    /** The account at the model's provider may not use more for now, whoever calls. */
    QUOTA_EXCEEDED(429, "Quota exceeded"),
    /** The function failed for a reason that is not the caller's. */
    INTERNAL_ERROR(500, "Internal error"),
    /** The provider of the model failed; what it said is in the log alone. */
    PROVIDER_FAILED(502, "Provider failed"),
    /** The model is not there or not enabled for this account; the detail says what to do. */
    MODEL_UNAVAILABLE(502, "Model unavailable"),
    /** What the call would keep would be lost, as nothing here is durable; the detail names the setting. */
    NO_DURABLE_STORE(503, "No durable store"),
    /** Tern cannot take the call just now; the response carries {@code Retry-After}. */
    UNAVAILABLE(503, "Unavailable"),
    /** The call was not finished before its deadline. */
    DEADLINE_EXCEEDED(504, "Deadline exceeded");

    private static final String BASE = "https://tern.dev/problems/";

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A short sentence for people, the same for every occurrence. */
    public String title() {
        return title;
    }

    /** The stable name for programs, such as {@code invalid_request}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stable URI of this type. */
    public URI uri() {
        return URI.create(BASE + code().replace('_', '-'));
    }
}
