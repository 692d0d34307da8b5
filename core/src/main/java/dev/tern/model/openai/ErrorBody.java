package dev.tern.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an error's body says, in any of its forms: OpenAI's {@code {"error":{…}}}, Azure's with an inner error, Google's in
 * a list and with details, a server's own with the fields at the top. Nothing of it may be shown to anybody.
 *
 * @param number a status inside the body; 0 if there is none
 * @param names codes, types, statuses and reasons, in lower case
 * @param message for people, in lower case
 * @param retryDelay Google's field, such as {@code 22s}; empty if there is none
 * @param filtered the categories for which a filter refused
 * @param quotas the ids of the quotas that are used up, in lower case
 */
record ErrorBody(
        int number, Set<String> names, String message, String retryDelay, Set<String> filtered, Set<String> quotas) {
    private static final ErrorBody NOTHING = new ErrorBody(0, Set.of(), "", "", Set.of(), Set.of());
    private static final List<String> CATEGORIES =
            List.of("hate", "self_harm", "sexual", "violence", "jailbreak", "indirect_attack", "profanity");

    static ErrorBody read(byte[] body) {
        try {
            JsonNode whole = WireJson.object(body);
            JsonNode error = whole.path("error");
            return error.isTextual() ? text(error.asText()) : of(error.isObject() ? error : whole);
        } catch (UnreadableAnswerException e) {
            return NOTHING;
        }
    }

    /** Whether an answer of status 200 is an error all the same. */
    static boolean in(JsonNode answer) {
        return answer.hasNonNull("error") || answer.path("object").asText().equals("error");
    }

    static boolean in(byte[] body) {
        try {
            return in(WireJson.object(body));
        } catch (UnreadableAnswerException e) {
            return false;
        }
    }

    boolean names(String... any) {
        for (String name : any) {
            if (names.contains(name)) {
                return true;
            }
        }
        return false;
    }

    boolean says(String... any) {
        for (String words : any) {
            if (message.contains(words)) {
                return true;
            }
        }
        return false;
    }

    private static ErrorBody text(String message) {
        return new ErrorBody(0, Set.of(), lower(message), "", Set.of(), Set.of());
    }

    private static ErrorBody of(JsonNode error) {
        JsonNode inner = error.has("innererror") ? error.path("innererror") : error.path("inner_error");
        List<String> names = new ArrayList<>();
        for (JsonNode name :
                List.of(error.path("code"), error.path("type"), error.path("status"), inner.path("code"))) {
            names.add(lower(name.asText("")));
        }
        error.path("details")
                .forEach(detail -> names.add(lower(detail.path("reason").asText(""))));
        return new ErrorBody(
                number(error),
                new TreeSet<>(names),
                lower(error.path("message").asText("")),
                error.path("details").findPath("retryDelay").asText(""),
                filtered(inner),
                quotas(error.path("details")));
    }

    private static int number(JsonNode error) {
        int code = error.path("code").asInt(0);
        return code >= 400 && code < 600 ? code : error.path("status").asInt(0);
    }

    /** Only the names that Azure documents: a body must not choose what the client is shown. */
    private static Set<String> filtered(JsonNode inner) {
        JsonNode verdict = inner.has("content_filter_result")
                ? inner.path("content_filter_result")
                : inner.path("content_filter_results");
        Set<String> filtered = new TreeSet<>();
        CATEGORIES.stream()
                .filter(name -> verdict.path(name).path("filtered").asBoolean())
                .forEach(filtered::add);
        return filtered;
    }

    private static Set<String> quotas(JsonNode details) {
        Set<String> ids = new TreeSet<>();
        details.findValues("quotaId").forEach(id -> ids.add(lower(id.asText())));
        return ids;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
