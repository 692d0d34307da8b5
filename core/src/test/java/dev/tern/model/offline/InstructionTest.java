package dev.tern.model.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An instruction")
class InstructionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summarise this.",
                "SUMMARIZE",
                "Please summarise the document below.",
                "Can you summarize it?",
                "Read the document and summarise it in two sentences.",
                "Here is my text. Now summarise it!",
                "Text follows.\n\nSummarise the text."
            })
    @DisplayName("to summarise is known in either spelling and any case")
    void summarises(String request) {
        assertThat(Instruction.of(request).summarises()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How do I summarise a document?",
                "What does summarize do",
                "Is it good at summaries?",
                "Question: Summarise the sources.",
                "Summarised texts are short.",
                ""
            })
    @DisplayName("to answer may speak of summaries")
    void answers(String request) {
        assertThat(Instruction.of(request).summarises()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Summarise.|3",
                "Summarise in 1 sentence.|1",
                "Summarise in 12 sentences.|12",
                "Summarise in at most five sentences.|5",
                "Summarise in 4 bullet points.|4",
                "Summarise in two short sentences.|2",
                "Summarise in 0 sentences.|1",
                "Summarise in 999999 sentences.|1000",
                "Summarise the 7 chapters.|3"
            })
    @DisplayName("says how many sentences it wants")
    void counts(String request, int sentences) {
        assertThat(Instruction.of(request).sentences()).isEqualTo(sentences);
    }

    @Test
    @DisplayName("says whether it wants bullets and what to focus on")
    void bulletsAndFocus() {
        Instruction instruction = Instruction.of("Summarise as a bullet list.\n  focus: the price of eggs \nBe brief.");

        assertThat(instruction.bullets()).isTrue();
        assertThat(instruction.focus()).isEqualTo("the price of eggs");
    }

    @Test
    @DisplayName("has its question after the last label, or is the question")
    void question() {
        assertThat(Instruction.of("Use the sources.\nQuestion: old?\nquestion:  What is\nit?")
                        .question())
                .isEqualTo("What is\nit?");
        assertThat(Instruction.of("What is it?").question()).isEqualTo("What is it?");
    }
}
