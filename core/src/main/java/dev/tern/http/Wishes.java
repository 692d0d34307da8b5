package dev.tern.http;

import dev.tern.invocation.Invocation;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * What a caller wishes for its call in headers: how long it will wait
 * (<a href="https://www.rfc-editor.org/rfc/rfc7240#section-4.3">{@code Prefer: wait=10}</a>), and no answer that was kept
 * ({@code Cache-Control: no-cache} or {@code no-store}). A wish that cannot be read is none.
 *
 * @param patience in seconds, from 1
 * @param fresh whether no kept answer will do
 */
record Wishes(OptionalInt patience, boolean fresh) {
    private static final Wishes NONE = new Wishes(OptionalInt.empty(), false);

    static Wishes of(Headers headers) {
        boolean silent =
                headers.all("Prefer").isEmpty() && headers.all("Cache-Control").isEmpty();
        // Most callers wish for nothing, and what reads wishes need not be loaded for them.
        return silent ? NONE : WishReading.of(headers);
    }

    HttpRequest applyTo(HttpRequest request) {
        if (patience.isEmpty() && !fresh) {
            return request;
        }
        Invocation invocation = request.invocation();
        if (patience.isPresent()) {
            invocation = invocation.noLaterThan(Instant.now().plusSeconds(patience.getAsInt()));
        }
        return request.withInvocation(fresh ? invocation.freshly() : invocation);
    }

    /** Tells the caller that its limit counted. */
    HttpResponse applyTo(HttpResponse response) {
        return patience.isPresent() ? response.with("Preference-Applied", "wait=" + patience.getAsInt()) : response;
    }
}
