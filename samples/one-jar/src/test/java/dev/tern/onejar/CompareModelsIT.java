package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tern.conformance.provider.stub.ProviderStub;
import dev.tern.conformance.provider.stub.StubReply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareModelsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "sk-a-key-that-nobody-sees";
    private static final String EVIL = "On <b>shores</b><script>alert(1)</script>";

    @TempDir
    private Path folder;

    private ProviderStub stub;

    @BeforeEach
    void start() {
        stub = ProviderStub.of(StubReply.nothing(StubReply.Ending.RESET));
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    @DisplayName("whatever is configured answers the same prompts, with tokens, cost and times, as JSON and as a page")
    void sideBySide() throws Exception {
        stub.script(List.of(answer()));
        Path prompts = prompts("# Birds.\nWhere does the tern nest?\n\nWhat does it eat?\n");
        Path page = folder.resolve("report.html");

        TernProcess run = compare("--prompts", prompts.toString(), "--json", "--out", page.toString());

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode json = JSON.readTree(run.out());
        assertThat(json.path("answers").findValuesAsText("provider"))
                .containsExactly("offline", "openai", "offline", "openai");
        JsonNode answer = json.at("/answers/1");
        assertThat(answer.path("answer").asText()).isEqualTo(EVIL);
        assertThat(answer.path("finishReason").asText()).isEqualTo("stop");
        assertThat(answer.path("usage")).isEqualTo(JSON.readTree("""
                {"inputTokens": 1000, "outputTokens": 500, "cachedTokens": 200}"""));
        // 800 fresh tokens for 2 dollars a million, 200 cached ones for 0.2, 500 written ones for 12.
        assertThat(answer.at("/cost/amount").decimalValue()).isEqualByComparingTo("0.00764");
        assertThat(answer.path("firstTokenMillis").asDouble())
                .isBetween(0.1, answer.path("millis").asDouble());
        assertThat(json.at("/totals/0/cost/amount").asInt()).isZero();
        assertThat(stub.requests()).hasSize(2);
        assertThat(Files.readString(page))
                .contains("4 answers: 2 models, 2 prompts.", "On &lt;b&gt;shores&lt;/b&gt;&lt;script&gt;")
                .doesNotContain("<script", KEY);
    }

    @Test
    @DisplayName("a provider that refuses is told in the words of all providers, and is the exit code")
    void refused() throws Exception {
        stub.script(List.of(StubReply.of(401, "application/json", """
                {"error": {"message": "Incorrect API key provided: %s", "type": "invalid_request_error",
                 "param": null, "code": "invalid_api_key"}}""".formatted(KEY))));

        TernProcess run =
                compare("--prompts", prompts("Where?").toString(), "--provider", "openai", "--provider", "offline");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("openai FAILED bad_credentials", "1 of 2 answers failed")
                .doesNotContain(KEY);
    }

    @Test
    @DisplayName("an unknown provider, a bad line of the file and no file at all are wrong usage, told in one sentence")
    void wrongUsage() throws Exception {
        String good = prompts("Where?").toString();
        assertThat(compare("--prompts", good, "--provider", "nobody"))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("--provider must be one of ", "offline", "openai"));

        String bad = prompts("{\"prompt\": \"a\"}\n{\"prompt\": 1}").toString();
        assertThat(compare("--prompts", bad))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("prompts.txt, line 2: expected a text as prompt"));

        assertThat(compare("--prompts", folder.resolve("absent").toString()))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(2))
                .satisfies(run -> assertThat(run.err()).contains("--prompts: there is no file"));
    }

    @Test
    @DisplayName(
            "the models that may be asked for are listed for people and for programs, with the source of each price")
    void models() throws Exception {
        TernProcess table = tern(List.of("-Dtern.model.provider=openai", "-Dtern.model.openai.allowed=mine"), "models");
        assertThat(table.exitCode()).as(table.err()).isZero();
        assertThat(table.out())
                .contains("provider: openai", "gpt-5.6-luna", "fast", "unknown", "https://developers.openai.com/");

        TernProcess json = tern(List.of("-Dtern.model.provider=openai"), "models", "--json");
        assertThat(JSON.readTree(json.out()).at("/tiers/fast").asText()).isEqualTo("gpt-5.6-luna");
    }

    private TernProcess compare(String... arguments) throws IOException, InterruptedException {
        List<String> settings =
                List.of("-Dtern.model.openai.base-url=" + stub.url() + "/v1", "-Dtern.model.openai.api-key=" + KEY);
        return tern(
                settings,
                Stream.concat(Stream.of("compare-models"), Stream.of(arguments)).toArray(String[]::new));
    }

    private TernProcess tern(List<String> settings, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(OneJar.java().toString());
        command.addAll(settings);
        command.addAll(List.of("-jar", OneJar.jar().toString()));
        command.addAll(List.of(arguments));
        return TernProcess.run(folder, "", command);
    }

    private Path prompts(String content) throws IOException {
        return Files.writeString(folder.resolve("prompts.txt"), content);
    }

    private static StubReply answer() throws IOException {
        List<byte[]> events = Stream.of(
                        chunk("{\"role\": \"assistant\", \"content\": \"\"}", null, null),
                        chunk("{\"content\": \"On <b>shores</b>\"}", null, null),
                        chunk("{\"content\": \"<script>alert(1)</script>\"}", null, null),
                        chunk("{}", "stop", null),
                        chunk(null, null, """
                                {"prompt_tokens": 1000, "completion_tokens": 500, "total_tokens": 1500,
                                 "prompt_tokens_details": {"cached_tokens": 200}}"""),
                        "[DONE]")
                .map(data -> ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8))
                .toList();
        return StubReply.of(200, "text/event-stream", events);
    }

    private static String chunk(String delta, String finish, String usage) throws IOException {
        String choices = delta == null
                ? ""
                : "{\"index\": 0, \"delta\": %s, \"finish_reason\": %s}"
                        .formatted(delta, finish == null ? "null" : "\"" + finish + "\"");
        return JSON.readTree("""
                {"id": "c1", "object": "chat.completion.chunk", "created": 1764000000, "model": "gpt-5.6-terra",
                 "choices": [%s], "usage": %s}""".formatted(choices, usage)).toString();
    }
}
