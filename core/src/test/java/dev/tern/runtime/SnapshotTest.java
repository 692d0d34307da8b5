package dev.tern.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.config.SettingsSource;
import dev.tern.http.Body;
import dev.tern.http.ColdStart;
import dev.tern.http.Headers;
import dev.tern.http.HttpRequest;
import dev.tern.http.HttpResponse;
import dev.tern.http.LogLines;
import dev.tern.http.Query;
import dev.tern.invocation.Invocation;
import dev.tern.model.ModelProvider;
import dev.tern.snapshot.Renewable;
import dev.tern.state.KeyValueStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("For a snapshot of its process, a runtime")
class SnapshotTest {
    @RegisterExtension
    final LogLines log = new LogLines();

    @TempDir
    private Path data;

    private TernRuntime tern;

    @BeforeEach
    void start() {
        tern = TernRuntime.start(List.of(SettingsSource.of("the test", Map.of("tern.data", data.toString()))));
    }

    @AfterEach
    void close() {
        tern.close();
    }

    @Test
    @DisplayName("has every exported function made, and writes nothing but to the log")
    void primes() {
        tern.snapshot().prime(rehearsal -> chat(rehearsal));

        assertThat(tern.context().getBeanFactory().containsSingleton("ragQuery"))
                .isTrue();
        assertThat(data).isEmptyDirectory();
        assertThat(log.all())
                .extracting(line -> line.getMessage())
                .containsExactly("answered", "primed for a snapshot");
        assertThat(LogLines.facts(log.all().get(0))).containsEntry("coldStart", false);
        assertThat(LogLines.facts(log.all().get(1))).containsOnlyKeys("primeMillis");
    }

    @Test
    @DisplayName("rehearses with the offline model and a memory that ends with the rehearsal")
    void rehearsesApart() {
        List<HttpResponse> answers = new ArrayList<>();
        tern.snapshot().prime(rehearsal -> {
            answers.add(chat(rehearsal));
            assertThat(rehearsal.context().getBean(ModelProvider.class).name()).isEqualTo("offline");
            assertThat(rehearsal.context().getBean(KeyValueStore.class))
                    .isNotSameAs(tern.context().getBean(KeyValueStore.class));
        });

        assertThat(answers).extracting(HttpResponse::status).containsExactly(200);
        assertThat(LogLines.facts(log.all().get(1))).doesNotContainKey("missed");
    }

    @Test
    @DisplayName("leaves to the first call what cannot be primed, and says which, without what the failure says")
    void missed() {
        tern.snapshot().prime(rehearsal -> {
            throw new IllegalStateException("s3cret");
        });

        assertThat(LogLines.facts(log.all().get(1))).containsEntry("missed", "round trip");
        assertThat(log.all().get(0).getThrowableProxy().getMessage()).doesNotContain("s3cret");
        assertThat(chat(tern).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("counts no call before the snapshot, and the first one after each restore as its cold start")
    void coldAgain() {
        tern.snapshot().prime(rehearsal -> chat(rehearsal));
        tern.snapshot().renew();
        chat(tern);
        chat(tern);

        Map<String, Object> first = LogLines.facts(log.all().get(2));
        assertThat(first).containsEntry("coldStart", true).containsEntry("restored", true);
        assertThat(LogLines.facts(log.all().get(3)))
                .containsEntry("coldStart", false)
                .doesNotContainKey("restored");
    }

    @Test
    @DisplayName("tells each bean that wants to let go after a restore, and fails with the first that cannot")
    void tellsBeans() {
        List<String> told = new ArrayList<>();
        bean("one", () -> told.add("one"));
        bean("broken", () -> {
            throw new IllegalStateException("cannot go on");
        });
        bean("two", () -> told.add("two"));

        assertThatThrownBy(() -> tern.snapshot().renew()).hasMessage("cannot go on");
        assertThat(told).containsExactly("one", "two");
        assertThat(tern.context().getBean(ColdStart.class).arrival().first()).isTrue();
    }

    private void bean(String name, Renewable bean) {
        tern.context().getBeanFactory().registerSingleton(name, bean);
    }

    private static HttpResponse chat(TernRuntime runtime) {
        Invocation invocation = Invocation.of(null, null, Instant.now().plusSeconds(60));
        Body body = Body.of("{\"prompt\":\"A tern is a bird. What is a tern?\"}");
        return runtime.dispatcher()
                .handle(new HttpRequest("POST", "/v1/chat", Query.parse(null), Headers.none(), body, invocation));
    }
}
