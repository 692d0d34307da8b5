package dev.tern.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.model.ModelException;
import dev.tern.model.ModelSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An error answer")
class ErrorTableTest {
    private static final ModelSpec MODEL = ModelSpec.of("the-model", 1000, null);
    private static final Advice ADVICE = new Advice("look at the id", "look at the key");
    private static final Clock NEW_YEAR = Clock.fixed(Instant.parse("2025-01-01T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    @DisplayName("is told in shared words, with what can be done and how long to wait, and with nothing that it said")
    void explained(String name, JsonNode answer) {
        ModelException told = ErrorSentence.of(wire(answer), MODEL, ADVICE, NEW_YEAR);

        String more = answer.path("says").asText();
        assertThat(told.failure()).hasToString(answer.path("failure").asText());
        assertThat(told.detail()).isEqualTo(told.failure().sentence() + ends(told, more));
        assertThat(told.retryAfter().map(Duration::toMillis).orElse(-1L))
                .isEqualTo(answer.path("retryAfterMillis").asLong(-1));
    }

    @Test
    @DisplayName("that names a category which nobody documents does not choose what the client is shown")
    void unknownCategory() {
        ModelException told = ErrorSentence.of(
                new WireException(400, Map.of(), """
                        {"error":{"code":"content_filter","innererror":{"content_filter_result":
                        {"<script>":{"filtered":true},"hate":{"filtered":true}}}}}""".getBytes(StandardCharsets.UTF_8)), MODEL, ADVICE, NEW_YEAR);

        assertThat(told.detail()).endsWith(": hate");
    }

    static Stream<Arguments> answers() throws IOException {
        try (InputStream in = ErrorTableTest.class.getResourceAsStream("errors.json")) {
            JsonNode all = new ObjectMapper().readTree(in);
            return StreamSupport.stream(all.spliterator(), false)
                    .map(answer -> Arguments.of(answer.path("name").asText(), answer));
        }
    }

    private static String ends(ModelException told, String more) {
        return switch (told.failure()) {
            case CONTEXT_TOO_LONG -> ": it reads and writes at most " + more;
            default -> more.isEmpty() ? "" : ": " + more;
        };
    }

    private static WireException wire(JsonNode answer) {
        Map<String, List<String>> headers = new HashMap<>();
        answer.path("headers")
                .fields()
                .forEachRemaining(header ->
                        headers.put(header.getKey(), List.of(header.getValue().asText())));
        JsonNode body = answer.path("body");
        String text = body.isTextual() ? body.asText() : body.toString();
        return new WireException(answer.path("status").asInt(), headers, text.getBytes(StandardCharsets.UTF_8));
    }
}
