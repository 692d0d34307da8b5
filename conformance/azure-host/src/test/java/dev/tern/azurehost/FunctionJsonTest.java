package dev.tern.azurehost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FunctionJsonTest {

    @Test
    @DisplayName("entry point, trigger and methods are read from the form that Azure's Maven plugin writes")
    void readsTheFile() {
        FunctionJson json = read("""
            {"scriptFile":"../a.jar","entryPoint":"org.example.Shop.order","bindings":[
              {"type":"httpTrigger","direction":"in","name":"req","route":"orders/{id}","methods":["get","POST"]},
              {"type":"http","direction":"out","name":"$return"}]}\
            """);

        assertThat(json.className()).isEqualTo("org.example.Shop");
        assertThat(json.methodName()).isEqualTo("order");
        assertThat(json.parameter()).isEqualTo("req");
        assertThat(json.route()).isEqualTo("orders/{id}");
        assertThat(json.methods()).isEqualTo(Set.of("GET", "POST"));
    }

    @Test
    @DisplayName("without a route the function has its own name as path, without methods it takes all")
    void hasDefaults() {
        FunctionJson json = read("""
            {"scriptFile":"../a.jar","entryPoint":"a.B.c","bindings":[{"type":"httpTrigger","name":"req"}]}\
            """);

        assertThat(json.route()).isEqualTo("shop");
        assertThat(json.methods()).isEmpty();
    }

    @Test
    @DisplayName("a timer is read as one, and so is a queue")
    void readsATimer() {
        FunctionJson json = read("""
            {"scriptFile":"../a.jar","entryPoint":"a.B.c","bindings":[
              {"type":"timerTrigger","direction":"in","name":"t","schedule":"0 */5 * * * *"}]}\
            """);

        assertThat(json.trigger()).isEqualTo("timerTrigger");
        assertThat(read(json("QueueTrigger")).trigger()).isEqualTo("queueTrigger");
        assertThat(json.parameter()).isEqualTo("t");
    }

    @Test
    @DisplayName("a function with another trigger is refused by name")
    void refusesOtherTriggers() {
        assertThatThrownBy(() -> read(json("kafkaTrigger")))
                .hasMessageContaining("shop/function.json")
                .hasMessageContaining("httpTrigger");
    }

    private static String json(String trigger) {
        return """
            {"scriptFile":"../a.jar","entryPoint":"a.B.c","bindings":[{"type":"%s","name":"t"}]}\
            """.formatted(trigger);
    }

    private static FunctionJson read(String json) {
        return FunctionJson.read("shop", JsonParser.parseString(json).getAsJsonObject());
    }
}
