package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.SettingsSource;
import dev.tern.config.TernProperties;
import dev.tern.http.Body;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

class BootRuntimeTest {

    @TempDir
    private Path data;

    @Test
    @DisplayName("when the application class is a Boot application the runtime starts Boot, behind the same door")
    void startsABootApplication() {
        SettingsSource settings = SettingsSource.of(
                "the test",
                Map.of(
                        "tern.application", BootApp.class.getName(),
                        "tern.functions", "chat,reverse",
                        "tern.data", data.toString()));
        try (TernRuntime tern = TernRuntime.start(List.of(settings))) {
            assertThat(tern.context().getBean(TernProperties.class).data()).isEqualTo(data);
            assertThat(post(tern, "/v1/functions/reverse", "\"tern\"").body().text())
                    .isEqualTo("nret");
            assertThat(post(tern, "/v1/chat", "{\"prompt\":\"hello\"}").status())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse post(TernRuntime tern, String path, String json) {
        Invocation invocation = Invocation.of(null, null, Instant.now().plusSeconds(60));
        return tern.dispatcher()
                .handle(new HttpRequest("POST", path, Query.parse(null), Headers.none(), Body.of(json), invocation));
    }

    /** A real Boot application: auto-configuration, and a function as an ordinary bean. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class BootApp {
        @Bean
        Function<String, String> reverse() {
            return text -> new StringBuilder(text).reverse().toString();
        }
    }
}
