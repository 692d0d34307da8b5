package dev.tern.http;

import static dev.tern.http.ProblemAssert.assertProblem;
import static dev.tern.problem.ProblemType.INVALID_REQUEST;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A field of a JSON body")
class InvalidFieldTest {

    @RegisterExtension
    static final Door DOOR = Door.with();

    @Test
    @DisplayName("that nobody knows is refused by name, with the names that are known")
    void unknown() {
        assertProblem(DOOR.post("/v1/rag/query", "{\"query\":\"x\",\"top_k\":3}"), INVALID_REQUEST)
                .says("top_k is not a known field (known are conversationId, filter, model, query, topK)")
                .pointsAt("/top_k");
    }

    @Test
    @DisplayName("that nobody knows is refused inside an array too")
    void unknownNested() {
        String body = "{\"messages\":[{\"role\":\"user\",\"content\":\"x\",\"x\":1}]}";

        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST)
                .says("messages.0.x is not a known field (known are content, role)")
                .pointsAt("/messages/0/x");
    }

    @Test
    @DisplayName("whose name has a slash or a tilde is pointed at by a well-formed pointer")
    void pointerEscapes() {
        assertProblem(DOOR.post("/v1/chat", "{\"a/b~c\":1}"), INVALID_REQUEST).pointsAt("/a~1b~0c");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            {"prompt":1}; /prompt; prompt must be a string
            {"prompt":true}; /prompt; prompt must be a string
            {"prompt":[]}; /prompt; prompt must be a string
            {"prompt":{}}; /prompt; prompt must be a string
            {"prompt":"x","maxTokens":"5"}; /maxTokens; maxTokens must be a whole number
            {"prompt":"x","maxTokens":1.5}; /maxTokens; maxTokens must be a whole number
            {"prompt":"x","maxTokens":1.0}; /maxTokens; maxTokens must be a whole number
            {"prompt":"x","maxTokens":true}; /maxTokens; maxTokens must be a whole number
            {"prompt":"x","maxTokens":""}; /maxTokens; maxTokens must be a whole number
            {"prompt":"x","temperature":"hot"}; /temperature; temperature must be a number
            {"messages":{}}; /messages; messages must be an array
            {"messages":"x"}; /messages; messages must be an array
            {"messages":["x"]}; /messages/0; messages.0 must be an object
            {"messages":[[]]}; /messages/0; messages.0 must be an object
            """)
    @DisplayName("that has another JSON type is refused with the type it must have")
    void wrongType(String body, String pointer, String detail) {
        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST).says(detail).pointsAt(pointer);
    }

    @ParameterizedTest
    @CsvSource({"9999999999", "1e400", "-99999999999999999999"})
    @DisplayName("that is a number too large for its type is refused")
    void numberTooLarge(String number) {
        assertProblem(DOOR.post("/v1/chat", "{\"prompt\":\"x\",\"maxTokens\":" + number + "}"), INVALID_REQUEST)
                .pointsAt("/maxTokens");
    }

    @Test
    @DisplayName("that is a number of a million digits is refused, and soon")
    void numberOfManyDigits() {
        String body = "{\"prompt\":\"x\",\"temperature\":" + "1".repeat(1_000_000) + "}";

        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST);
    }

    @Test
    @DisplayName("that has one of a few values is refused with the list of them, for a role")
    void badRole() {
        String body = "{\"messages\":[{\"role\":\"robot\",\"content\":\"x\"}]}";

        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST)
                .says("messages.0.role must be one of system, user, assistant")
                .pointsAt("/messages/0/role")
                .neverSays("robot");
    }

    @Test
    @DisplayName("that has one of a few values is refused with the list of them, for a length")
    void badLength() {
        assertProblem(DOOR.post("/v1/summarise", "{\"text\":\"x\",\"length\":\"huge\"}"), INVALID_REQUEST)
                .says("length must be one of short, medium, long")
                .pointsAt("/length");
    }

    @ParameterizedTest
    @CsvSource({"0", "\"USER\"", "\"\"", "1.0", "true"})
    @DisplayName("that has one of a few values does not take a number or another spelling")
    void notExactlyTheValue(String role) {
        assertProblem(
                        DOOR.post("/v1/chat", "{\"messages\":[{\"role\":" + role + ",\"content\":\"x\"}]}"),
                        INVALID_REQUEST)
                .says("messages.0.role must be one of system, user, assistant")
                .pointsAt("/messages/0/role");
    }

    @ParameterizedTest
    @CsvSource({"[]", "[{}]", "'\"x\"'", "1", "true"})
    @DisplayName("cannot be looked for where the body is no object")
    void notAnObject(String body) {
        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST)
                .says("the body must be an object")
                .pointsAt("");
    }

    @Test
    @DisplayName("is named with all others that break a rule, in one answer")
    void severalAtOnce() {
        String body = "{\"prompt\":\" \",\"maxTokens\":0,\"temperature\":3}";

        assertProblem(DOOR.post("/v1/chat", body), INVALID_REQUEST).pointsAt("/prompt", "/maxTokens", "/temperature");
    }

    @Test
    @DisplayName("never has its value repeated in the answer")
    void valueStaysOut() {
        assertProblem(DOOR.post("/v1/chat", "{\"prompt\":\"x\",\"maxTokens\":\"s3cret\"}"), INVALID_REQUEST)
                .neverSays("s3cret");
    }
}
