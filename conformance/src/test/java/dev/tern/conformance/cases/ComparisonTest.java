package dev.tern.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparing a response with what must come back. */
class ComparisonTest {
    private static final CaseBody ANY = new CaseBody.Any();
    private static final CaseBody EMPTY = new CaseBody.Empty();

    @Test
    @DisplayName("Headers of the platform and the connection are not compared")
    void platformHeadersAreNotCompared() {
        assertThat(compare(expect(Map.of(), ANY), "", "Date", "now", "x-amzn-RequestId", "1", "Server", "s"))
                .isEmpty();
    }

    @Test
    @DisplayName("Any other header that is not expected is a difference")
    void otherHeadersAreDifferences() {
        assertThat(compare(expect(Map.of(), ANY), "", "X-Powered-By", "p"))
                .containsExactly("header X-Powered-By: expected (absent), got p");
    }

    @Test
    @DisplayName("Several values may be several lines or one line")
    void valuesMayBeJoined() {
        Expectation two = expect(Map.of("X-Many", List.of("1", "2")), ANY);
        assertThat(compare(two, "", "x-many", "1", "X-Many", "2")).isEmpty();
        assertThat(compare(two, "", "x-many", "1,2")).isEmpty();
        assertThat(compare(two, "", "x-many", "1, 2")).isEmpty();
        assertThat(compare(two, "", "x-many", "2, 1")).hasSize(1);
    }

    @Test
    @DisplayName("Cookies on one line are a difference")
    void cookiesMustNotBeJoined() {
        Expectation two = expect(Map.of("Set-Cookie", List.of("a=1", "b=2")), ANY);
        assertThat(compare(two, "", "set-cookie", "a=1", "set-cookie", "b=2")).isEmpty();
        assertThat(compare(two, "", "set-cookie", "a=1, b=2"))
                .containsExactly("header Set-Cookie: expected a=1 and b=2, got a=1, b=2");
    }

    @Test
    @DisplayName("Events are compared by name and data, in their order, and comments are not compared")
    void eventsAreCompared() throws IOException {
        Expectation two = expect(
                Map.of(),
                new CaseBody.Events(StrictJson.read(
                        "[{\"event\":\"a\",\"data\":{\"n\":\"${anyNumber}\"}},{\"event\":\"b\",\"data\":{}}]"
                                .getBytes(StandardCharsets.UTF_8))));

        assertThat(compare(two, ": keep-alive\n\nevent: a\ndata: {\"n\":1}\n\nevent: b\ndata: {}\n\n"))
                .isEmpty();
        assertThat(compare(two, "event:a\r\ndata:{\"n\":\r\ndata:1}\r\n\r\nevent:b\r\ndata:{}\r\n\r\n"))
                .isEmpty();
        assertThat(compare(two, "event: b\ndata: {}\n\nevent: a\ndata: {\"n\":1}\n\n"))
                .hasSizeGreaterThan(1);
        assertThat(compare(two, "event: a\ndata: {\"n\":1}\n\nevent: b\ndata: {}\n"))
                .hasSize(1);
        assertThat(compare(two, "event: a\ndata: one\n\n")).hasSize(1);
    }

    @Test
    @DisplayName("Media types are compared without regard to spaces and case, and not at all where there is no body")
    void mediaTypesAreCompared() {
        Expectation text = expect(Map.of("Content-Type", List.of("text/plain;charset=utf-8")), ANY);
        assertThat(compare(text, "a", "content-type", "Text/Plain; Charset=UTF-8"))
                .isEmpty();
        assertThat(compare(text, "a", "content-type", "text/plain")).hasSize(1);
        assertThat(compare(text, "a")).hasSize(1);
        assertThat(compare(text, "", "content-type", "application/json")).isEmpty();
    }

    @Test
    @DisplayName("The request id comes back exactly once, and is the caller's own if it sent a usable one")
    void theRequestIdIsChecked() {
        WireRequest asked = request("mine");
        Expectation any = expect(Map.of(), ANY);
        assertThat(Comparison.of(any, asked, response("", "X-Request-Id", "mine"), tokens()))
                .isEmpty();
        assertThat(Comparison.of(any, asked, response("", "X-Request-Id", "other"), tokens()))
                .hasSize(1);
        assertThat(Comparison.of(any, asked, response(""), tokens())).hasSize(1);
        assertThat(Comparison.of(any, asked, response("", "X-Request-Id", "mine", "x-request-id", "mine"), tokens()))
                .hasSize(1);
        assertThat(Comparison.of(any, request("no good"), response("", "X-Request-Id", "made-up"), tokens()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1|1.0|body",
                "[1,2]|[1]|body /1",
                "{\"a\":null}|{}|body /a",
                "{}|{\"a/b\":1}|body /a~1b",
                "{\"a\":[{\"b\":1}]}|{\"a\":[{\"b\":2}]}|body /a/0/b",
                "{\"a\":\"${score}\"}|{\"a\":1.5}|body /a",
                "{\"a\":\"${anyNumber}\"}|{\"a\":\"1\"}|body /a",
                "[{\"s\":\"${score}\"},{\"s\":\"${score}\"}]|[{\"s\":0.1},{\"s\":0.2}]|body /1/s",
                "1|{|body",
            })
    @DisplayName("JSON is compared strictly, and a difference says where it is")
    void jsonIsComparedStrictly(String expected, String actual, String where) throws IOException {
        assertThat(Comparison.of(expect(Map.of(), json(expected)), request(""), named(actual), tokens()))
                .extracting(Difference::where)
                .containsExactly(where);
    }

    @Test
    @DisplayName("Placeholders in JSON stand for the request id, the run, the call and any text")
    void placeholdersAreFilled() throws IOException {
        CaseBody expected = json("{\"id\":\"urn:${requestId}\",\"run\":\"${run}-${n}\",\"text\":\"a ${any} c\"}");
        assertThat(Comparison.of(
                        expect(Map.of(), expected),
                        request(""),
                        named("{\"text\":\"a b\\nb c\",\"run\":\"r1-7\",\"id\":\"urn:id\"}"),
                        tokens()))
                .isEmpty();
    }

    @Test
    @DisplayName("Bytes that are no UTF-8 do not pass for the text that they would be read as")
    void brokenTextIsADifference() {
        Expectation text = expect(Map.of(), new CaseBody.Text("\ufffd"));
        WireResponse broken =
                new WireResponse(200, List.of(new Field("X-Request-Id", "id")), Body.of(new byte[] {(byte) 0xFF}));
        assertThat(Comparison.of(text, request(""), broken, tokens())).hasSize(1);
    }

    @Test
    @DisplayName("Different bytes are shown from where they differ")
    void differentBytesAreShown() {
        Expectation bytes = expect(Map.of(), new CaseBody.Bytes(Body.of("abc")));
        assertThat(compare(bytes, "abd"))
                .containsExactly("body: expected 3 bytes, from byte 2 on: 63, got 3 bytes, from byte 2 on: 64");
        assertThat(compare(expect(Map.of(), EMPTY), "a")).hasSize(1);
    }

    @Test
    @DisplayName("A status that differs is said first")
    void theStatusIsCompared() {
        WireResponse wrong = new WireResponse(500, List.of(new Field("X-Request-Id", "id")), Body.empty());
        assertThat(Comparison.of(expect(Map.of(), EMPTY), request(""), wrong, tokens()))
                .extracting(Difference::toString)
                .containsExactly("status: expected 200, got 500");
    }

    private static List<String> compare(Expectation expected, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("X-Request-Id", "id"));
        return Comparison.of(expected, request(""), response(body, all.toArray(String[]::new)), tokens()).stream()
                .map(Difference::toString)
                .toList();
    }

    private static Expectation expect(Map<String, List<String>> headers, CaseBody body) {
        return new Expectation(200, headers, body);
    }

    private static CaseBody json(String text) throws IOException {
        return new CaseBody.Json(StrictJson.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static WireRequest request(String id) {
        List<Field> headers = id.isEmpty() ? List.of() : List.of(new Field("x-request-id", id));
        return new WireRequest("GET", "/", "", headers, Body.empty());
    }

    /** A response without a type, which these cases are not about. */
    private static WireResponse named(String body) {
        return response(body, "X-Request-Id", "id");
    }

    private static WireResponse response(String body, String... headers) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < headers.length; i += 2) {
            fields.add(new Field(headers[i], headers[i + 1]));
        }
        return new WireResponse(200, fields, Body.of(body));
    }

    private static Tokens tokens() {
        return Tokens.of("r1", 7);
    }
}
