package dev.tern.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A question after the health that keeps warm")
class KeepWarmTest {
    @RegisterExtension
    final Door door = Door.to(WarmFunctions.class, "uncalled,chat,search,ragQuery,summarise");

    @RegisterExtension
    final Door shipped = Door.with();

    @RegisterExtension
    final Door withoutDocuments = Door.with("tern.functions", "chat,summarise");

    @RegisterExtension
    final LogLines log = new LogLines();

    @BeforeEach
    void forget() {
        WarmFunctions.TOUCHED.set(0);
    }

    @Test
    @DisplayName("touches the index and calls no function and no model")
    void touches() {
        assertThat(health(door, "warm=true").status()).isEqualTo(200);

        assertThat(WarmFunctions.TOUCHED).hasValue(1);
        assertThat(LogLines.facts(log.only())).containsEntry("keepWarm", true).doesNotContainKey("inputTokens");
    }

    @Test
    @DisplayName("has every exported function made, which a plain question does not")
    void makesFunctions() {
        health(shipped, null);
        assertThat(made(shipped, "ragQuery")).isFalse();

        HttpResponse answer = health(shipped, "warm=true");

        assertThat(made(shipped, "ragQuery")).isTrue();
        assertThat(Door.json(answer)).isEqualTo(Door.json(health(shipped, null)));
    }

    @Test
    @DisplayName("writes nothing: there is no index of documents where nobody has ingested one")
    void writesNothing() {
        health(shipped, "warm=true");

        assertThat(shipped.data()).isEmptyDirectory();
    }

    @Test
    @DisplayName("makes no index for an application that has no function with documents")
    void noIndex() {
        health(withoutDocuments, "warm=true");

        assertThat(made(withoutDocuments, "ternChunkIndex")).isFalse();
        assertThat(made(withoutDocuments, "chat")).isTrue();
    }

    @Test
    @DisplayName("may say that it does not")
    void notThisTime() {
        health(door, "warm=false");

        assertThat(WarmFunctions.TOUCHED).hasValue(0);
        assertThat(LogLines.facts(log.only())).doesNotContainKey("keepWarm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm", "warm=1", "warm=TRUE", "warm=true&warm=true"})
    @DisplayName("is refused if it says neither")
    void neither(String query) {
        HttpResponse answer = health(door, query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Door.json(answer).at("/errors/0/pointer").asText()).isEqualTo("/warm");
        assertThat(WarmFunctions.TOUCHED).hasValue(0);
    }

    private static HttpResponse health(Door door, String query) {
        return door.get("/health", query);
    }

    private static boolean made(Door door, String bean) {
        return door.runtime().context().getBeanFactory().containsSingleton(bean);
    }
}
