package dev.tern.logging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    @Test
    void everyCharacterButALoneSurrogateReadsBackAsItWas() throws JsonProcessingException {
        StringBuilder all = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                all.appendCodePoint(codePoint);
            }
        }

        assertThat(new ObjectMapper().readValue(quoted(all.toString()), String.class))
                .isEqualTo(all.toString());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"0,\\u0000", "8,\\u0008", "9,\\t", "10,\\n", "13,\\r", "27,\\u001b", "34,\\\"", "92,\\\\"})
    void whatJsonForbidsIsEscaped(int character, String escape) {
        assertThat(quoted(Character.toString(character))).isEqualTo("\"" + escape + "\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7f, 0x85, 0x9b, 0x2028, 0x2029})
    void whatEndsALineOrSteersATerminalIsEscaped(int character) {
        assertThat(quoted(Character.toString(character))).isEqualTo(String.format("\"\\u%04x\"", character));
    }

    @Test
    void aLoneSurrogateBecomesTheReplacementCharacter() {
        assertThat(quoted("a\uD83D")).isEqualTo("\"a\uFFFD\"");
        assertThat(quoted("\uDC26b")).isEqualTo("\"\uFFFDb\"");
        assertThat(quoted("\uDC26\uD83D")).isEqualTo("\"\uFFFD\uFFFD\"");
    }

    @Test
    void aSurrogatePairAndAnUmlautStayAsTheyAre() {
        assertThat(quoted("Vögel 🐦")).isEqualTo("\"Vögel 🐦\"");
    }

    private static String quoted(String text) {
        StringBuilder line = new StringBuilder();
        JsonText.quote(line, text);
        return line.toString();
    }
}
