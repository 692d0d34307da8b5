package dev.tern.conformance.kit;

import static dev.tern.conformance.kit.Breaking.instead;
import static dev.tern.conformance.kit.Breaking.response;
import static dev.tern.conformance.kit.Breaking.responseBody;
import static dev.tern.conformance.kit.Breaking.responseHeaders;
import static dev.tern.conformance.kit.Breaking.responseType;
import static dev.tern.conformance.kit.Breaking.status;
import static dev.tern.conformance.kit.Breaking.withoutResponseHeader;
import static dev.tern.conformance.kit.BrokenText.everywhere;
import static dev.tern.conformance.kit.BrokenText.json;
import static dev.tern.conformance.kit.BrokenText.recoded;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tern.conformance.kit.Breaking.Breakage;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Adapters that get the response wrong. */
enum BrokenResponse implements BrokenAdapter {
    ALWAYS_200("status-of-a-function-survives", status(was -> 200)),
    ANSWERS_200_OR_500("status-204-of-a-function-has-no-body", status(was -> was.status() < 500 ? 200 : 500)),
    KNOWS_COMMON_STATUSES_ONLY("unusual-status-survives", status(was -> was.status() == 418 ? 500 : was.status())),
    TAKES_NUMBERS_ONLY_FOR_A_STATUS("status-as-text-survives", status(was -> was.status() == 202 ? 200 : was.status())),
    ANSWERS_NULL_AS_OK("a-function-that-gives-null-is-204", instead(is(204), 200, "application/json", "\"OK\"")),
    ANSWERS_NOTHING_AS_202("a-consumer-is-204", status(was -> was.status() == 204 ? 202 : was.status())),
    ANSWERS_EXCEPTIONS_EMPTY("a-function-that-throws-is-500", instead(is(500), 500, "text/plain", "")),
    ANSWERS_EXCEPTIONS_AS_502(
            "a-late-function-is-504",
            instead(was -> was.status() >= 500, 502, "application/json", "{\"message\":\"Internal server error\"}")),
    TELLS_THE_STACK("an-error-of-the-machine-is-500", response(BrokenFronts::withStack)),
    SHOWS_ITS_OWN_404("status-404-of-a-function-keeps-its-body", instead(is(404), 404, "text/html", "<h1>404</h1>")),
    SHOWS_ITS_OWN_500("status-500-of-a-function-keeps-its-body", instead(is(500), 500, "text/html", "<h1>500</h1>")),
    SHOWS_ITS_OWN_502("problem-provider-failed", instead(is(502), 502, "text/html", "<h1>502 Bad Gateway</h1>")),
    SHOWS_ITS_OWN_503("problem-no-durable-store", instead(is(503), 503, "text/plain", "Service Unavailable")),
    SHOWS_ITS_OWN_401(
            "problem-unauthorized", instead(is(401), 401, "application/json", "{\"message\":\"Unauthorized\"}")),
    THROTTLES_ITSELF(
            "problem-too-many-requests",
            instead(is(429), 429, "application/json", "{\"message\":\"Too Many Requests\"}")),
    ANSWERS_EVERY_CALLERS_FAULT_WITH_400(
            "problem-conflict", status(was -> was.status() / 100 == 4 ? 400 : was.status())),
    TELLS_CAUSES("a-failing-model-is-502", responseBody(is(502), BrokenText::withCause)),
    ANSWERS_404_FOR_405("put-where-only-post-is-allowed", status(was -> was.status() == 405 ? 404 : was.status())),
    FOLLOWS_REDIRECTS("redirect-is-handed-to-the-client", BrokenFronts::followingRedirects),
    ANSWERS_HEAD_WITH_A_BODY("head-is-get-without-a-body", BrokenFronts::answeringHeadWithBody),
    ANSWERS_CORS_ITSELF(
            "options-of-a-function",
            response((request, was) -> request.method().equals("OPTIONS") ? answer(200, "", was) : was)),

    KEEPS_ONE_COOKIE("several-cookies-of-a-response-survive", oneOf("Set-Cookie")),
    JOINS_COOKIES("several-cookies-of-a-message-survive", responseHeaders((request, fields) -> joined(fields))),
    KEEPS_ONE_VALUE("headers-of-a-message-survive", oneOf("X-Case-Many")),
    ECHOES_REQUEST_HEADERS(
            "no-request-header-comes-back",
            BrokenFronts.requestHeadersInResponse(Set.of("Authorization", "Cookie", "X-Case"))),
    LEAKS_INTERNAL_HEADERS("internal-headers-stay-inside", leaking("id", "timestamp")),
    SENDS_FRAMING("framing-headers-of-a-function-are-not-sent", cutFramed()),
    GIVES_THE_TYPE_OF_THE_REQUEST(
            "response-type-is-not-that-of-the-request", responseHeaders(BrokenResponse::typeOfRequest)),
    TAKES_THE_CHARSET_OFF("text-has-its-charset", responseType(type -> type.replaceFirst(";.*", ""))),
    CALLS_EVERYTHING_JSON("a-binary-response-of-its-own-type-survives", responseType(type -> "application/json")),
    CALLS_PROBLEMS_JSON("problem-forbidden", responseType(type -> type.replace("problem+json", "json"))),
    GUESSES_TYPES_BY_NAME(
            "the-description-is-there",
            response((request, was) -> request.path().endsWith(".json") ? answer(200, "{}", was) : was)),
    DROPS_ALLOW("delete-where-only-post-is-allowed", withoutResponseHeader("Allow")),
    DROPS_RETRY_AFTER("problem-unavailable", withoutResponseHeader("Retry-After")),
    DROPS_CACHE_CONTROL("health-is-up", withoutResponseHeader("Cache-Control")),
    REPEATS_UNSAFE_REQUEST_IDS("unsafe-request-id-is-replaced", responseHeaders(BrokenResponse::idOfRequest)),
    SENDS_NO_REQUEST_ID("a-quick-function-is-in-time", withoutResponseHeader("X-Request-Id")),

    WRITES_BYTES_AS_TEXT("a-binary-response-of-its-own-type-survives", responseBody(any(), BrokenText::asText)),
    LEAVES_THE_ANSWER_IN_BASE64(
            "bytes-of-an-unknown-type-survive", responseBody(was -> isBinary(was), BrokenText::asBase64)),
    WRITES_LATIN_1("kanji-in-json-survives", responseBody(was -> !isBinary(was), recoded(UTF_8, ISO_8859_1))),
    QUOTES_TEXT("text-comes-back-as-text", responseBody(isType("text/plain"), BrokenText::quoted)),
    TAKES_QUOTES_OFF(
            "accept-is-weighed",
            responseBody(isType("application/json"), body -> Body.of(body.text().replaceAll("^\"|\"$", "")))),
    CUTS_LARGE_ANSWERS("a-large-answer-survives", responseBody(any(), body -> BrokenText.cut(body, 2_000_000))),
    CUTS_AT_A_ZERO(
            "bytes-that-are-no-text-survive",
            responseBody(any(), body -> Body.of(body.text().replaceFirst("(?s)\0.*", "")))),
    DROPS_NULLS("a-null-field-is-written", responseBody(isJson(), json(everywhere(BrokenText::withoutNulls)))),
    ESCAPES_HTML("json-is-not-escaped-for-html", responseBody(isJson(), BrokenText::escapedForHtml)),
    WRITES_DOUBLES(
            "numbers-keep-their-kind",
            responseBody(isType("application/json"), json(everywhere(BrokenText::numberAsDouble)))),
    UNWRAPS_ONE_ELEMENT("a-flux-of-one-is-an-array", responseBody(isJson(), json(BrokenText::unwrapped))),
    FAILS_ON_NOTHING(
            "an-empty-flux-is-an-array", instead(was -> was.body().text().equals("[]"), 500, "text/plain", "")),
    WRITES_DATES_WITH_FRACTIONS(
            "dates-are-iso-8601",
            responseBody(isJson(), body -> Body.of(body.text().replace("00Z", "00.000Z")))),
    WRITES_JAVA_FOR_JSON(
            "a-map-is-the-body-alone",
            responseBody(isType("application/json"), body -> Body.of(body.text().replace("\":", "=")))),
    CALLS_EVENTS_TEXT("chat-streams-when-the-body-asks", responseType(type -> type.replace("event-stream", "plain"))),
    CLOSES_AFTER_THE_FIRST_EVENT(
            "a-function-of-ones-own-streams",
            responseBody(isEvents(), body -> Body.of(body.text().replaceFirst("(?s)(\n\n).*", "$1")))),
    FORGETS_THE_LAST_LINE(
            "chat-streams-when-the-client-accepts-events",
            responseBody(isEvents(), body -> Body.of(body.text().strip()))),
    DROPS_EVENT_NAMES(
            "events-that-are-wanted-more-are-events",
            responseBody(isEvents(), body -> Body.of(body.text().replaceAll("event: .*\n", "")))),
    BREAKS_LINES_IN_EVENTS(
            "an-event-is-one-line",
            responseBody(isEvents(), body -> Body.of(body.text().replace("\\n", "\n")))),
    BREAKS_OFF_AT_A_FAILURE(
            "a-failure-after-the-first-event-is-an-event",
            responseBody(isEvents(), body -> Body.of(body.text().replaceFirst("(?s)event: error.*", "")))),
    BREAKS_OFF_AT_THE_DEADLINE(
            "a-late-stream-ends-with-an-event",
            responseBody(isEvents(), body -> Body.of(body.text().replaceFirst("(?s)event: error.*", "")))),
    SENDS_THE_STATUS_TOO_EARLY("a-failure-before-the-first-event-is-a-problem", response(BrokenFronts::streamed)),
    STREAMS_WHAT_IS_NOT_FOUND("an-unknown-function-does-not-stream", response(BrokenFronts::streamed)),
    LETS_PROXIES_HOLD_EVENTS_BACK("chat-streams-when-the-body-asks", withoutResponseHeader("X-Accel-Buffering")),
    KEEPS_QUIET_ABOUT_PREFERENCES("a-caller-can-shorten-the-deadline", withoutResponseHeader("Preference-Applied")),
    CALLS_ONCE_PER_ELEMENT("text-that-looks-like-json-stays", BrokenFronts::takingArraysApart);

    private final String mustFail;
    private final Breakage breakage;

    BrokenResponse(String mustFail, Breakage breakage) {
        this.mustFail = mustFail;
        this.breakage = breakage;
    }

    @Override
    public String mustFail() {
        return mustFail;
    }

    @Override
    public Front around(Front right) {
        return breakage.apply(right);
    }

    @Override
    public boolean breaksNearlyEverything() {
        return this == SENDS_NO_REQUEST_ID || this == CALLS_EVERYTHING_JSON;
    }

    private static Predicate<WireResponse> is(int status) {
        return was -> was.status() == status;
    }

    private static Predicate<WireResponse> any() {
        return was -> true;
    }

    private static Predicate<WireResponse> isType(String type) {
        return was -> Breaking.type(was).startsWith(type);
    }

    private static Predicate<WireResponse> isEvents() {
        return isType("text/event-stream");
    }

    private static Predicate<WireResponse> isJson() {
        return was -> Breaking.type(was).contains("json");
    }

    private static boolean isBinary(WireResponse response) {
        String type = Breaking.type(response);
        return !type.startsWith("text") && !type.contains("json");
    }

    private static WireResponse answer(int status, String body, WireResponse was) {
        return new WireResponse(status, List.of(new Field("X-Request-Id", Breaking.id(was))), Body.of(body));
    }

    /** A map of headers with one value to a name. */
    private static Breakage oneOf(String name) {
        return responseHeaders((request, fields) -> {
            List<Field> kept = Breaking.without(fields, name);
            return fields.stream()
                    .filter(field -> Breaking.isNamed(field, name))
                    .findFirst()
                    .map(first -> Breaking.with(kept, name, first.value()))
                    .orElse(kept);
        });
    }

    private static List<Field> joined(List<Field> fields) {
        Map<String, String> joined = new LinkedHashMap<>();
        fields.forEach(field -> joined.merge(field.name(), field.value(), (first, second) -> first + ", " + second));
        List<Field> lines = new ArrayList<>();
        joined.forEach((name, value) -> lines.add(new Field(name, value)));
        return lines;
    }

    /** Of the functions that answer with a message, the headers that every message has. */
    private static Breakage leaking(String... names) {
        return responseHeaders((request, fields) -> {
            List<Field> more = new ArrayList<>(fields);
            for (String name : request.path().contains("caseStatus") ? names : new String[0]) {
                more.add(new Field(name, "1"));
            }
            return more;
        });
    }

    private static Breakage cutFramed() {
        return response((request, was) -> request.path().endsWith("caseFraming")
                ? new WireResponse(was.status(), was.headers(), BrokenText.cut(was.body(), 3))
                : was);
    }

    private static List<Field> typeOfRequest(WireRequest request, List<Field> fields) {
        return request.header("Content-Type")
                .map(type -> Breaking.with(Breaking.without(fields, "Content-Type"), "Content-Type", type))
                .orElse(fields);
    }

    private static List<Field> idOfRequest(WireRequest request, List<Field> fields) {
        return request.header("X-Request-Id")
                .map(id -> Breaking.with(Breaking.without(fields, "X-Request-Id"), "X-Request-Id", id))
                .orElse(fields);
    }
}
