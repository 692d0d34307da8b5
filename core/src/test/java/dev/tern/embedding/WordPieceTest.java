package dev.tern.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("WordPiece")
class WordPieceTest {

    /** Texts and what the Hugging Face tokenizer of the model makes of them, without its special tokens. */
    private static final String GOLDEN = "wordpiece.jsonl";

    private static final String LINES = """
            [UNK]
            un
            ##aff
            ##able
            ##a
            a
            !
            東
            京
            cafe
            """;

    private final WordPiece pieces =
            new WordPiece(Vocabulary.ofLines(LINES, (int) LINES.lines().count()));

    @Test
    @DisplayName("cuts three hundred texts of many kinds as the tokenizer of the model does")
    void golden() throws IOException {
        StaticEmbeddings embeddings = StaticEmbeddings.load();
        List<JsonNode> cases = golden(new ObjectMapper());

        assertThat(cases).hasSizeGreaterThanOrEqualTo(300);
        assertThat(cases)
                .allSatisfy(golden -> assertThat(
                                embeddings.tokens(golden.get("text").asText()))
                        .as(golden.get("text").toString())
                        .containsExactly(ids(golden.get("tokens"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unaffable|1 2 3",
                "UNAFFABLE!|1 2 3 6",
                "una|1 4",
                "un!aff|1 6 0",
                "un aa|1 5 4",
                "unknown|0",
                "CAFÉ|9",
                "cafe\u0301|9",
                "東京|7 8",
                "a東a|5 7 5",
                "a😀|0",
                "##a|0 0 5",
                "''|''"
            })
    @DisplayName("takes the longest piece that fits, or none of the word")
    void cuts(String text, String ids) {
        assertThat(pieces.tokens(text)).containsExactly(ids(ids));
    }

    @Test
    @DisplayName("does not cut a word of more than a hundred characters, however many chars they take")
    void longWords() {
        assertThat(pieces.tokens("a".repeat(100))).hasSize(100);
        assertThat(pieces.tokens("a".repeat(101))).containsExactly(0);
        assertThat(pieces.tokens("😀".repeat(100) + " a")).containsExactly(0, 5);
        assertThat(pieces.tokens("!".repeat(101))).hasSize(101);
    }

    @Test
    @DisplayName("leaves out broken and invisible characters")
    void noise() {
        assertThat(pieces.tokens("\uD800un\u0000af\u200Bf\uDC00able\uFFFD")).containsExactly(1, 2, 3);
    }

    @Test
    @DisplayName("sees nothing special in the names of special tokens")
    void specialTokens() {
        assertThat(pieces.tokens("a [UNK] a")).hasSize(5);
    }

    private static List<JsonNode> golden(ObjectMapper json) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(WordPieceTest.class.getResourceAsStream(GOLDEN), StandardCharsets.UTF_8))) {
            return json.readerFor(JsonNode.class).<JsonNode>readValues(in).readAll();
        }
    }

    private static int[] ids(JsonNode ids) {
        return StreamSupport.stream(ids.spliterator(), false)
                .mapToInt(JsonNode::intValue)
                .toArray();
    }

    private static int[] ids(String ids) {
        return ids.isEmpty()
                ? new int[0]
                : List.of(ids.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    }
}
