package dev.tern.posted;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.Occurrence;
import dev.tern.event.EventSettings;
import dev.tern.http.HttpRequest;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets in who may post events, and believes the sources that are listed: a forged event could delete documents. */
final class Gate {
    private static final String BEARER = "bearer ";
    private static final String ANY = "*";

    private final EventSettings settings;

    Gate(EventSettings settings) {
        this.settings = settings;
    }

    /**
     * Checks who posts.
     *
     * @throws ProblemException of type unauthorized or forbidden
     */
    void check(HttpRequest request) {
        String caller = request.invocation().caller();
        if (hasToken(request) || isListed(caller)) {
            return;
        }
        if (caller != null) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "this caller may not post events");
        }
        throw ProblemException.of(ProblemType.UNAUTHORIZED, "events are taken with the token for them only")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    /**
     * Checks for whom they speak. What cannot be read speaks for nobody and does nothing.
     *
     * @throws ProblemException of type forbidden
     */
    void check(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            boolean readable = !(delivery.what() instanceof Occurrence.Unreadable);
            if (readable && !isBelieved(delivery.event().getSource().toString())) {
                throw ProblemException.of(
                        ProblemType.FORBIDDEN, "tern.events.sources does not list the source of an event");
            }
        }
    }

    /** Whether events may be posted from this origin, as the sender names it. */
    boolean isOpenTo(String origin) {
        return settings.origins().stream().anyMatch(open -> open.equals(ANY) || open.equalsIgnoreCase(origin));
    }

    private boolean isListed(@Nullable String caller) {
        return caller != null && settings.callers().contains(caller);
    }

    private boolean hasToken(HttpRequest request) {
        Optional<String> sent = request.headers()
                .first("Authorization")
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(value -> value.substring(BEARER.length()).strip());
        return settings.token().isGiven() && sent.isPresent() && isToken(sent.get());
    }

    /** In constant time, so that nobody learns the token letter by letter. */
    private boolean isToken(String sent) {
        byte[] token = settings.token().value().getBytes(StandardCharsets.UTF_8);
        return token.length > 0 && MessageDigest.isEqual(token, sent.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isBelieved(String source) {
        return settings.sources().isEmpty()
                || settings.sources().stream()
                        .anyMatch(listed -> listed.endsWith(ANY)
                                ? source.startsWith(listed.substring(0, listed.length() - 1))
                                : source.equals(listed));
    }
}
