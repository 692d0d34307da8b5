package dev.tern.conformance.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.wire.Field;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.conformance.wire.WireResponse;
import dev.tern.http.Body;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingHeaderFrontTest {
    private static final String HEADER = "spring.cloud.function.definition";

    @ParameterizedTest
    @CsvSource({
        "POST, /v1/functions/caseText, caseText",
        "POST, /v1/functions/caseText%7CcaseText2, caseText|caseText2",
        "POST, /v1/functions/caseText%257CcaseText2, caseText%7CcaseText2",
        "POST, /v1/functions/caseText+, caseText+",
        "POST, /v1/chat, chat",
        "GET, /v1/chat, chat",
        "POST, /v1/summarize, summarise",
        "POST, /v1/rag/query, ragQuery",
        "POST, /v1/documents, ingest",
        "GET, /v1/documents, documents",
    })
    @DisplayName("A path that means a function names it in the header, decoded once")
    void pathsNameFunctions(String method, String path, String function) {
        assertThat(RoutingHeaderFront.routed(request(method, path)).header(HEADER))
                .contains(function);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/", "/v1/functions/", "/v1/functions", "/v1/chat/", "/v1/nowhere%2Fchat"})
    @DisplayName("Any other path gets no header")
    void otherPathsNameNothing(String path) {
        assertThat(RoutingHeaderFront.routed(request("GET", path)).header(HEADER))
                .isEmpty();
    }

    @Test
    @DisplayName("A client cannot name another function than its path does")
    void aClientsHeaderIsReplaced() {
        Field hostile = new Field("Spring.Cloud.Function.Definition", "caseHidden");

        assertThat(RoutingHeaderFront.routed(request("POST", "/v1/chat", hostile))
                        .headers())
                .containsExactly(new Field(HEADER, "chat"));
        assertThat(RoutingHeaderFront.routed(request("POST", "/health", hostile))
                        .headers())
                .isEmpty();
    }

    @Test
    @DisplayName("Everything else of the request and all of the response pass unchanged")
    void theRestPasses() throws IOException {
        List<WireRequest> sent = new ArrayList<>();
        WireResponse answer = new WireResponse(418, List.of(new Field("id", "1")), Body.of("short"));
        RoutingHeaderFront front = new RoutingHeaderFront(request -> {
            sent.add(request);
            return answer;
        });
        Field accept = new Field("Accept", "text/plain");

        assertThat(front.exchange(request("PUT", "/v1/functions/a%20b", accept)))
                .isEqualTo(answer);
        assertThat(sent).containsExactly(request("PUT", "/v1/functions/a%20b", accept, new Field(HEADER, "a b")));
    }

    private static WireRequest request(String method, String path, Field... headers) {
        return new WireRequest(method, path, "a=%20", List.of(headers), Body.of("tern"));
    }
}
