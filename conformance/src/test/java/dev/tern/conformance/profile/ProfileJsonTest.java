package dev.tern.conformance.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProfileJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("a result is one document with its units in the names")
    void document() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) JSON.readTree(new ProfileJson().write(SampleProfile.result()));

        assertThat(document.remove("processors").asInt()).isPositive();
        assertThat(document).isEqualTo(JSON.readTree("""
                        {
                          "java": "17", "layout": "aws", "route": "health", "rounds": 2,
                          "firstAnswerMillis": 50.0, "millis": 40.0, "classes": 4,
                          "phases": [
                            {"phase": "Java and the platform's runtime", "millis": 20.0, "share": 0.5, "classes": 1},
                            {"phase": "settings and providers", "millis": 20.0, "share": 0.5, "classes": 3}
                          ],
                          "dependencies": [
                            {"dependency": "Java itself", "millis": 30.0, "share": 0.75, "classes": 3},
                            {"dependency": "Tern itself", "millis": 10.0, "share": 0.25, "classes": 1}
                          ]
                        }
                        """));
    }

    @Test
    @DisplayName("a result ends with a line end, as a terminal likes it")
    void lineEnd() {
        assertThat(new ProfileJson().write(SampleProfile.result())).endsWith("}\n");
    }
}
