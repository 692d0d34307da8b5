package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.SettingsSource;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

class TernRuntimeTest {

    @TempDir
    private Path data;

    @Test
    @DisplayName("an initializer's function is served by its bean name once it is exported")
    void servesTheUsersFunction() {
        try (TernRuntime tern =
                start(Map.of("tern.application", TriageApplication.class.getName(), "tern.functions", "chat,triage"))) {
            HttpResponse response = post(tern, "/v1/functions/triage", "{\"text\":\"The database is down.\"}");

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.body().text()).contains("\"severity\":\"high\"");
        }
    }

    @Test
    @DisplayName("an initializer that a jar lists as a service joins without being named, and beside a named one")
    void findsListedApplications() {
        try (TernRuntime alone = start(Map.of("tern.functions", "greet"));
                TernRuntime beside = start(Map.of(
                        "tern.application", TriageApplication.class.getName(), "tern.functions", "greet,triage"))) {
            assertThat(post(alone, "/v1/functions/greet", "\"Tern\"").body().text())
                    .isEqualTo("Hello, Tern");
            assertThat(post(beside, "/v1/functions/greet", "\"Tern\"").status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("a function that is registered but not exported answers 404")
    void keepsUnexportedFunctionsInside() {
        try (TernRuntime tern = start(Map.of("tern.application", TriageApplication.class.getName()))) {
            assertThat(post(tern, "/v1/functions/triage", "{\"text\":\"x\"}").status())
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("the ChatModel that a user's function is given is the provider's, and one of the user's own wins")
    void letsTheUsersChatModelWin() {
        try (TernRuntime tern = start(Map.of("tern.application", OwnModelApplication.class.getName()))) {
            HttpResponse response = post(tern, "/v1/chat", "{\"prompt\":\"anything\"}");

            assertThat(tern.context().getBeansOfType(ChatModel.class)).containsOnlyKeys("ownModel");
            assertThat(response.body().text())
                    .contains("\"answer\":\"as you wish\"")
                    .contains("\"provider\":\"application\"")
                    .contains("\"cost\":null");
        }
    }

    @Test
    @DisplayName("a function of the user's own takes the place of a built-in one of the same name")
    void letsTheUsersFunctionWin() {
        try (TernRuntime tern = start(Map.of("tern.application", OwnChatApplication.class.getName()))) {
            assertThat(post(tern, "/v1/chat", "\"hello\"").body().text()).isEqualTo("HELLO");
        }
    }

    @Test
    @DisplayName("an exported name without a function stops the start with a sentence that names it")
    void refusesToExportNothing() {
        assertThatThrownBy(() -> start(Map.of("tern.functions", "chat,triagee")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("tern.functions names triagee, but there is no such function");
    }

    @Test
    @DisplayName("an unknown setting stops the start and suggests the known one")
    void refusesUnknownSettings() {
        assertThatThrownBy(() -> start(Map.of("tern.http.max-body-byte", "1")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("unknown setting tern.http.max-body-byte in the test")
                .hasMessageContaining("did you mean tern.http.max-body-bytes?");
    }

    @Test
    @DisplayName("an unknown model provider stops the start with the names of those there are")
    void refusesAnUnknownProvider() {
        assertThatThrownBy(() -> start(Map.of("tern.model.provider", "nobody")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("there is no provider nobody; there are [offline, openai]");
    }

    @Test
    @DisplayName("an application class that does not exist stops the start with its name")
    void refusesAMissingApplication() {
        assertThatThrownBy(() -> start(Map.of("tern.application", "com.example.Missing")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("com.example.Missing is not on the class path");
    }

    @Test
    @DisplayName("an application that fails to start leaves nothing behind: the next start works")
    void isNotPoisonedByAFailedStart() {
        assertThatThrownBy(() -> start(Map.of("tern.application", FailingApplication.class.getName())))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("no, not today");

        try (TernRuntime tern = start(Map.of())) {
            assertThat(get(tern, "/health").status()).isEqualTo(200);
        }
    }

    private TernRuntime start(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("tern.data", data.toString());
        return TernRuntime.start(List.of(SettingsSource.of("the test", all)));
    }

    private static HttpResponse post(TernRuntime tern, String path, String json) {
        return send(tern, "POST", path, Body.of(json));
    }

    private static HttpResponse get(TernRuntime tern, String path) {
        return send(tern, "GET", path, Body.empty());
    }

    private static HttpResponse send(TernRuntime tern, String method, String path, Body body) {
        Invocation invocation = Invocation.of(null, null, Instant.now().plusSeconds(60));
        return tern.dispatcher()
                .handle(new HttpRequest(method, path, Query.parse(null), Headers.none(), body, invocation));
    }

    /** Fails while its beans are registered. */
    public static class FailingApplication implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            throw new IllegalStateException("no, not today");
        }
    }
}
