package dev.tern.conformance.kit;

import static dev.tern.conformance.kit.Breaking.answering;
import static dev.tern.conformance.kit.Breaking.method;
import static dev.tern.conformance.kit.Breaking.path;
import static dev.tern.conformance.kit.Breaking.query;
import static dev.tern.conformance.kit.Breaking.request;
import static dev.tern.conformance.kit.Breaking.requestBody;
import static dev.tern.conformance.kit.Breaking.requestHeaders;
import static dev.tern.conformance.kit.Breaking.singleHeaders;
import static dev.tern.conformance.kit.Breaking.singleParameters;
import static dev.tern.conformance.kit.Breaking.withoutRequestHeader;
import static dev.tern.conformance.kit.BrokenText.everywhere;
import static dev.tern.conformance.kit.BrokenText.json;
import static dev.tern.conformance.kit.BrokenText.recoded;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tern.conformance.kit.Breaking.Breakage;
import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Adapters that get the request wrong. */
enum BrokenRequest implements BrokenAdapter {
    READS_THE_BODY_AS_TEXT("bytes-that-are-no-text-survive", requestBody(BrokenText::asText)),
    READS_UTF_8_AS_LATIN_1("kanji-and-emoji-survive", requestBody(recoded(ISO_8859_1, UTF_8))),
    READS_ASCII_ONLY(
            "text-has-its-charset", requestBody(body -> Body.of(body.text().replaceAll("[^\\p{ASCII}]", "?")))),
    LEAVES_BYTES_IN_BASE64("all-bytes-survive", requestBody(BrokenRequest::isBinary, BrokenText::asBase64)),
    GUESSES_BASE64("text-that-looks-like-base64-stays", requestBody(BrokenText::guessedAsBase64)),
    TRIMS_TEXT(
            "spaces-and-line-ends-survive",
            requestBody(body -> Body.of(body.text().strip()))),
    READS_LINE_BY_LINE(
            "spaces-and-line-ends-survive",
            requestBody(body -> Body.of(body.text().replace("\r\n", "\n")))),
    STRIPS_THE_BYTE_ORDER_MARK(
            "a-byte-order-mark-survives",
            requestBody(body -> Body.of(body.text().replace("\ufeff", "")))),
    NORMALISES_UNICODE("accents-are-not-composed", requestBody(BrokenText::composed)),
    TAKES_AN_EMPTY_BODY_FOR_NULL(
            "an-empty-text-is-a-text", requestBody(body -> body.isEmpty() ? Body.of("null") : body)),
    TAKES_AN_EMPTY_BODY_FOR_AN_OBJECT(
            "no-body-where-one-is-needed", requestBody(body -> body.isEmpty() ? Body.of("{\"x\":0,\"y\":0}") : body)),
    DROPS_BODIES_OF_PUT("a-text-can-be-put", requestBody(was -> was.method().equals("PUT"), body -> Body.empty())),
    LOSES_FORMS(
            "a-form-is-not-consumed",
            requestBody(
                    was -> was.header("Content-Type").orElse("").contains("form-urlencoded"), body -> Body.empty())),
    TAKES_MULTIPART_FOR_BYTES(
            "a-multipart-body-is-refused",
            type(was -> was.startsWith("multipart/") ? "application/octet-stream" : was)),
    READS_FORMS_OF_MULTIPART("a-multipart-body-is-refused", BrokenFronts::readingForms),
    TRUNCATES_LARGE_BODIES("the-largest-body-is-taken", requestBody(body -> BrokenText.cut(body, 1_000_000))),
    CUTS_AT_THE_LIMIT("one-byte-more-is-refused", requestBody(body -> BrokenText.cut(body, 4 * 1024 * 1024))),
    BREAKS_OFF_LARGE_BODIES("a-large-text-survives", BrokenFronts::ioException),
    READS_JSON_LENIENTLY("lenient-json", requestBody(BrokenText::readLeniently)),
    TAKES_MALFORMED_JSON_FOR_AN_EMPTY_OBJECT("a-body-that-is-not-json", requestBody(BrokenText::readLeniently)),
    WRITES_JSON_TEXTS_ANEW("text-that-looks-like-a-json-object-stays", requestBody(json(value -> value))),
    READS_NUMBERS_AS_DOUBLES(
            "numbers-in-metadata-keep-their-kind", requestBody(json(everywhere(BrokenText::numberAsDouble)))),
    TAKES_PAYLOAD_OUT(
            "a-field-called-payload-is-a-field",
            requestBody(json(value -> value.has("payload") ? value.get("payload") : value))),
    TAKES_BODY_OUT(
            "a-map-is-the-body-alone", requestBody(json(value -> value.has("body") ? value.get("body") : value))),
    TAKES_NULL_FOR_ZERO("null-for-a-number", requestBody(json(everywhere(BrokenText::zeroForNull)))),

    KEEPS_THE_LAST_PARAMETER("repeated-parameters-survive", singleParameters((first, second) -> second)),
    JOINS_PARAMETERS("a-comma-does-not-divide", singleParameters((first, second) -> first + "," + second)),
    DIVIDES_AT_COMMAS(
            "a-comma-does-not-divide", query(query -> query.replaceAll("(\\w+)=(\\w+),(\\w+)", "$1=$2&$1=$3"))),
    DROPS_EMPTY_PARAMETERS("repeated-parameters-survive", query(query -> query.replaceAll("&\\w+=?(?=&|$)", ""))),
    DOES_NOT_DECODE_PARAMETERS("encoded-signs-are-decoded-once", query(query -> query.replace("%", "%25"))),
    KEEPS_A_PLUS("a-plus-is-a-space", query(query -> query.replace("+", "%2B"))),
    DECODES_PARAMETERS_TWICE("a-percent-sign-survives", query(query -> query.replace("%25", "%"))),
    DECODES_BEFORE_IT_DIVIDES("a-url-as-a-value-survives", query(BrokenFronts::decoded)),
    READS_PARAMETERS_AS_LATIN_1("unicode-in-a-query-survives", query(query -> query.replace("%E9", "%C3%A9"))),
    LOSES_THE_QUERY("an-id-with-signs-survives-the-query", query(query -> "")),
    LOWERS_PARAMETER_NAMES("names-have-a-case", query(query -> query.replace("A=", "a="))),
    DOES_NOT_DECODE_NAMES("names-are-decoded", query(query -> query.replace("na%20me", "na%2520me"))),
    DIVIDES_AT_SEMICOLONS("a-semicolon-does-not-divide", query(query -> query.replace(";", "&"))),
    DIVIDES_AT_EVERY_EQUALS_SIGN(
            "an-equals-sign-in-a-value-survives", query(query -> query.replaceAll("=(\\w)=\\w", "=$1"))),
    PUTS_THE_PATH_INTO_THE_QUERY(
            "no-query-is-no-parameter", query(query -> query.isEmpty() ? "proxy=v1" : query + "&proxy=v1")),
    ROUTES_BY_A_PARAMETER(
            "a-query-does-not-change-the-route",
            request(was -> was.query().startsWith("path=")
                    ? new WireRequest(was.method(), was.query().substring(5), "", was.headers(), was.body())
                    : was)),

    LETS_PARAMETERS_WIN_OVER_HEADERS(
            "a-query-parameter-does-not-shadow-a-header", request(BrokenFronts::queryOverHeaders)),
    MAKES_HEADERS_OF_PARAMETERS("a-query-parameter-is-no-header", request(BrokenFronts::queryOverHeaders)),
    LOOKS_FOR_HEADERS_BY_CASE("header-names-have-no-case", requestHeaders(BrokenFronts::canonicalOnly)),
    KEEPS_THE_FIRST_HEADER("repeated-headers-survive", singleHeaders((first, second) -> first)),
    KEEPS_THE_LAST_HEADER("repeated-headers-in-different-case-are-one", singleHeaders((first, second) -> second)),
    LOSES_COOKIES("cookies-of-a-request-arrive", withoutRequestHeader("Cookie")),
    LOSES_AUTHORIZATION("authorization-arrives", withoutRequestHeader("Authorization")),
    LOSES_ACCEPT("accept-json-gives-a-json-string", withoutRequestHeader("Accept")),
    TAKES_EVENTS_WHEREVER_THEY_ARE_NAMED(
            "json-that-is-named-first-is-json",
            header("Accept", was -> was.contains("event-stream") ? "text/event-stream" : was)),
    NEVER_STREAMS(
            "events-that-are-wanted-more-are-events",
            header("Accept", was -> was.replace("text/event-stream", "*/*;q=0.1"))),
    LETS_THE_BODY_WIN("a-stream-that-is-not-accepted-is-406", header("Accept", was -> "*/*")),
    SENDS_ANYTHING_FOR_EVENTS("a-function-that-cannot-stream-is-406", header("Accept", was -> was + ", */*;q=0.1")),
    STREAMS_WHENEVER_THE_FIELD_IS_THERE(
            "stream-false-is-whole", requestBody(body -> Body.of(body.text().replace("false", "true")))),
    CHECKS_STREAMS_LATE(
            "an-invalid-request-for-a-stream-is-400",
            requestBody(body -> Body.of(body.text().replace("\"prompt\":\" \"", "\"prompt\":\"x\"")))),
    LOSES_PREFERENCES("a-caller-can-shorten-the-deadline", withoutRequestHeader("Prefer")),
    GUESSES_PREFERENCES("a-limit-that-cannot-be-read-is-none", header("Prefer", was -> was.replace("wait=soon, ", ""))),
    LOSES_THE_TYPE("markdown-is-text", withoutRequestHeader("Content-Type")),
    LOSES_THE_REQUEST_ID("request-id-is-kept", withoutRequestHeader("X-Request-Id")),
    LOSES_THE_TRACE("a-trace-id-reaches-the-function", withoutRequestHeader("traceparent")),
    UNQUOTES_HEADERS(
            "header-values-keep-their-case-and-signs",
            headerValues(value -> BrokenFronts.decoded(value).replace("\"", ""))),
    LOWERS_HEADER_VALUES(
            "header-values-keep-their-case-and-signs", headerValues(value -> value.toLowerCase(Locale.ROOT))),
    FILLS_ABSENT_HEADERS(
            "absent-headers-are-absent", requestHeaders(fields -> Breaking.with(fields, "X-Case-Absent", ""))),
    IGNORES_THE_TYPE("a-type-that-is-not-taken", type(was -> "application/json")),
    TAKES_EVERYTHING_FOR_TEXT("a-json-string-is-unquoted-for-a-text", type(was -> "text/plain")),
    TAKES_EVERYTHING_FOR_BYTES("a-json-suffix-is-json", type(was -> "application/octet-stream")),
    IGNORES_CHARSETS("a-charset-that-does-not-exist", type(was -> was.replaceFirst(";.*", ""))),
    ROUTES_BY_A_HEADER("framework-headers-do-not-route", request(BrokenFronts::routedByHeader)),

    DOES_NOT_DECODE_PATHS("an-encoded-letter-in-a-path-is-the-letter", path(path -> path.replace("%", "%25"))),
    DECODES_PATHS_TWICE("a-path-is-decoded-once", path(path -> path.replace("%25", "%"))),
    TAKES_A_PLUS_IN_A_PATH_FOR_A_SPACE("a-plus-in-a-path-is-a-plus", path(path -> path.replaceFirst("\\+$", ""))),
    LEAVES_THE_STAGE_IN("health-is-up", path(path -> "/prod" + path)),
    LOWERS_PATHS("a-path-has-a-case", path(path -> path.startsWith("/v1/") ? path : path.toLowerCase(Locale.ROOT))),
    STRIPS_A_SLASH_AT_THE_END("a-slash-at-the-end-is-another-path", path(path -> path.replaceFirst("(.)/$", "$1"))),
    MERGES_SLASHES("a-double-slash-in-a-path", path(path -> path.replaceAll("/{2,}", "/"))),
    REFUSES_ENCODED_SLASHES(
            "an-encoded-slash-in-a-path", answering(was -> was.path().contains("%2F"), 400)),
    REFUSES_DOUBLE_SLASHES(
            "a-double-slash-in-a-path", answering(was -> was.path().contains("//"), 400)),
    ANSWERS_BROWSERS_ITSELF(
            "a-path-that-browsers-ask-for",
            answering(was -> Set.of("/favicon.ico", "/robots.txt").contains(was.path()), 404)),
    LEADS_THE_ROOT_SOMEWHERE("the-root-leads-nowhere", path(path -> path.equals("/") ? "/health" : path)),
    KNOWS_NO_VERSIONS("an-unknown-path-is-404", path(path -> path.replaceFirst("^/v\\d", "/v1"))),
    CUTS_PATHS("a-path-below-a-function-is-404", path(path -> path.replaceFirst("^(/v1/functions/[^/]+)/.*", "$1"))),
    COMPOSES_AT_COMMAS("a-comma-composes-nothing", path(path -> path.replace(",", "%7C"))),
    CALLS_THE_FIRST_OF_A_COMPOSITION(
            "a-composition-is-called-in-its-order", path(path -> path.replaceFirst("%7C.*", ""))),
    ROUTES_ONLY_WHAT_IS_POSTED(
            "the-models-are-listed",
            answering(was -> was.method().equals("GET") && was.path().startsWith("/v1/"), 404)),
    LOSES_THE_METHOD("get-where-only-post-is-allowed", method(method -> "POST")),
    TAKES_PATCH_FOR_POST(
            "patch-where-only-post-is-allowed", method(method -> method.equals("PATCH") ? "POST" : method)),
    TAKES_HEAD_FOR_POST("head-is-get-without-a-body", method(method -> method.equals("HEAD") ? "POST" : method)),
    TAKES_OPTIONS_FOR_GET("options-says-what-is-allowed", method(method -> method.equals("OPTIONS") ? "GET" : method)),

    STARTS_A_CONTEXT_PER_CALL("the-application-starts-once", BrokenFronts::startingAnother),
    FALLS_BACK_TO_THE_ONLY_FUNCTION("an-unknown-function-is-404", BrokenFronts::fallingBack),
    SHARES_A_FIELD_BETWEEN_CALLS("parallel-texts-never-mix", BrokenFronts::sharingFields),
    TAKES_A_CLOUD_FOR_A_LAPTOP("as-shipped-nothing-is-forgotten-silently", BrokenFronts::keepingFiles);

    private final String mustFail;
    private final Breakage breakage;

    BrokenRequest(String mustFail, Breakage breakage) {
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
        return this == LEAVES_THE_STAGE_IN || this == TAKES_EVERYTHING_FOR_BYTES;
    }

    private static boolean isBinary(WireRequest request) {
        String type = request.header("Content-Type").orElse("text/plain");
        return !type.startsWith("text") && !type.contains("json");
    }

    private static Breakage type(UnaryOperator<String> change) {
        return header("Content-Type", change);
    }

    private static Breakage header(String name, UnaryOperator<String> change) {
        return requestHeaders(fields -> changed(fields, field -> Breaking.isNamed(field, name), change));
    }

    private static Breakage headerValues(UnaryOperator<String> change) {
        return requestHeaders(fields -> changed(fields, field -> field.name().equals("X-Case"), change));
    }

    private static List<Field> changed(List<Field> fields, Predicate<Field> which, UnaryOperator<String> change) {
        return fields.stream()
                .map(field -> which.test(field) ? new Field(field.name(), change.apply(field.value())) : field)
                .toList();
    }
}
