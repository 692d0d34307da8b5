package dev.tern.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.config.SettingsSource;
import dev.tern.ingest.IngestFunction;
import dev.tern.ingest.IngestRequest;
import dev.tern.ingest.SourceDocument;
import dev.tern.rag.RagAnswer;
import dev.tern.rag.RagQuery;
import dev.tern.rag.RagQueryFunction;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    private static final String NO_ANSWER = "-";

    @TempDir
    private static Path data;

    private static TernRuntime tern;
    private static List<Question> questions;

    record Question(String text, String document) {}

    @BeforeAll
    static void ingest() throws IOException {
        tern = TernRuntime.start(List.of(SettingsSource.of("the test", Map.of("tern.data", data.toString()))));
        List<SourceDocument> documents = new ArrayList<>();
        for (Path page : Pages.all()) {
            String id = Pages.root().relativize(page).toString().replace('\\', '/');
            documents.add(new SourceDocument(id, Files.readString(page), null, null, null));
        }
        tern.context().getBean(IngestFunction.class).apply(new IngestRequest(documents, null));
        try (var lines = Files.lines(Pages.root().resolve("docs/src/test/resources/questions.tsv"))) {
            questions = lines.map(line -> line.split("\t", -1))
                    .map(parts -> new Question(parts[0], parts[1]))
                    .toList();
        }
    }

    @AfterAll
    static void stop() {
        tern.close();
    }

    @Test
    @DisplayName("at least 16 of 20 questions about these pages cite the page that answers them first")
    void answered() {
        List<String> missed = new ArrayList<>();
        List<Question> asked = questions.stream()
                .filter(each -> !each.document().equals(NO_ANSWER))
                .toList();
        for (Question question : asked) {
            RagAnswer answer = ask(question);
            String first = answer.citations().isEmpty()
                    ? "nothing"
                    : answer.citations().get(0).document();
            if (!first.equals(question.document())) {
                missed.add(question.text() + " -> " + first);
            }
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(20);
        assertThat(missed).hasSizeLessThanOrEqualTo(asked.size() - 16);
    }

    @Test
    @DisplayName("at least 8 of 10 questions that these pages do not answer are told so")
    void notAnswered() {
        List<String> invented = new ArrayList<>();
        List<Question> asked = questions.stream()
                .filter(each -> each.document().equals(NO_ANSWER))
                .toList();
        for (Question question : asked) {
            RagAnswer answer = ask(question);
            if (answer.grounded()) {
                invented.add(question.text() + " -> " + answer.answer());
            }
        }
        assertThat(asked).hasSizeGreaterThanOrEqualTo(10);
        assertThat(invented).hasSizeLessThanOrEqualTo(2);
    }

    private static RagAnswer ask(Question question) {
        return tern.context()
                .getBean(RagQueryFunction.class)
                .apply(new RagQuery(question.text(), null, null, null, null));
    }
}
