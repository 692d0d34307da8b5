package dev.tern.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sentences")
class SentencesTest {

    @Test
    @DisplayName("end at full stops, question marks and exclamation marks")
    void plainSentences() {
        assertThat(Sentences.of("It rains. Does it? Yes!  Good."))
                .containsExactly("It rains.", "Does it?", "Yes!", "Good.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use a tool, e.g. this one, or none.",
                "Since v1.2 of the tool it works.",
                "Dr. Smith met Mrs. Jones.",
                "See No. 5 on the list.",
                "J. R. Brown wrote tern.yaml himself.",
                "Version 3.14 of Node.js runs."
            })
    @DisplayName("do not end at abbreviations, initials and numbers")
    void abbreviations(String sentence) {
        assertThat(Sentences.of(sentence + " Next one.")).containsExactly(sentence, "Next one.");
    }

    @Test
    @DisplayName("end at a word which only looks like an abbreviation")
    void noAbbreviation() {
        assertThat(Sentences.of("The answer is no. Try again.")).containsExactly("The answer is no.", "Try again.");
    }

    @Test
    @DisplayName("may start with a word in lower case, such as the name of a command")
    void lowerCase() {
        assertThat(Sentences.of("Pass the folder. java -jar runs it. tern.yaml, tern.json etc. are read, cf. below."))
                .containsExactly(
                        "Pass the folder.", "java -jar runs it.", "tern.yaml, tern.json etc. are read, cf. below.");
    }

    @Test
    @DisplayName("do not end inside paths and names")
    void paths() {
        assertThat(Sentences.of("Run ./tern or Node.JS with .NET now. Call System.Out then."))
                .containsExactly("Run ./tern or Node.JS with .NET now.", "Call System.Out then.");
    }

    @Test
    @DisplayName("end at full-width stops")
    void japanese() {
        assertThat(Sentences.of("雨が降る。本当？はい！")).containsExactly("雨が降る。", "本当？", "はい！");
    }

    @Test
    @DisplayName("are trimmed, on one line, and end at blank lines")
    void lines() {
        assertThat(Sentences.of("  One\n sentence\r\nhere.\r\n\r\nAnother without stop\n\n \nLast. "))
                .containsExactly("One sentence here.", "Another without stop", "Last.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t"})
    @DisplayName("are none in blank prose")
    void blank(String prose) {
        assertThat(Sentences.of(prose)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ". ", "A. ", "e.g. ", "a ", "\n", "。", "?!", "(", "Dr. A", "\uD83D\uDE00"})
    @DisplayName("of a million odd characters take linear time")
    void oddInput(String odd) {
        assertThat(Sentences.of(odd.repeat(1_000_000 / odd.length()))).isNotNull();
    }
}
