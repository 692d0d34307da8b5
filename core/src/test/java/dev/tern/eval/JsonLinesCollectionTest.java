package dev.tern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A collection in JSON lines")
class JsonLinesCollectionTest {

    @TempDir
    Path folder;

    private CollectionFiles files;

    @BeforeEach
    void write() throws IOException {
        files = CollectionFiles.jsonl(folder);
    }

    @Test
    @DisplayName("has documents with and without a title")
    void documents() throws IOException {
        files.documents("""
                {"_id": "d1", "title": "Terns", "text": "They fly “far”.", "metadata": {"url": "x"}}

                {"_id": "007", "title": "", "text": "They nest."}
                {"_id": 3, "title": null, "text": ""}
                {"_id": "4", "text": " They rest.\\n"}
                """);

        assertThat(files.readDocuments())
                .containsExactly(
                        new TestDocument("d1", "Terns", "They fly “far”."),
                        new TestDocument("007", null, "They nest."),
                        new TestDocument("3", null, ""),
                        new TestDocument("4", null, "They rest."));
    }

    @Test
    @DisplayName("can be read again and again")
    void again() throws IOException {
        TestDocuments documents = files.read().documents();

        assertThat(documents.count()).isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            try (var all = documents.stream()) {
                assertThat(all.map(TestDocument::titleAndText)).containsExactly("Terns fly.");
            }
        }
    }

    @ParameterizedTest
    @DisplayName("takes judgements with and without a header, and TREC's")
    @ValueSource(
            strings = {
                "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n",
                "qid\tdocid\trelevance\nq1\td1\t2\nq1\td2\t0\n",
                "q1\td1\t2\r\nq1\td2\t0\r\n",
                "q1 0 d1 2\nq1 0 d2 0\n",
                "q1\tQ0\td1\t2\nq1\tQ0\td2\t0\n",
                "q1 0 d1 1\nq1 0 d2 0\nq1 0 d1 2\n"
            })
    void judgements(String lines) throws IOException {
        files.judgements(lines);

        assertThat(files.read().judgements()).isEqualTo(Map.of("q1", Map.of("d1", 2, "d2", 0)));
    }

    @Test
    @DisplayName("has judgements that mean what they say: less than 0 is not relevant, and 0 is neither")
    void gradesAsGiven() throws IOException {
        files.judgements("q1 0 d1 -1\nq1 0 d2 -1\n");

        assertThat(files.read().judgements()).isEqualTo(Map.of("q1", Map.of("d1", -1, "d2", -1)));
    }

    @Test
    @DisplayName("has judgements without grades under a header")
    void ungraded() throws IOException {
        files.judgements("query-id\tcorpus-id\nq1\td1\n");

        assertThat(files.read().judgements()).isEqualTo(Map.of("q1", Map.of("d1", 1)));
    }

    @Test
    @DisplayName("counts judged documents and queries that are absent")
    void absent() throws IOException {
        files.judgements("q1\td1\t1\nq1\td9\t1\n2\td1\t1\n");

        TestCollection collection = files.read();

        assertThat(collection.absentDocuments()).isEqualTo(1);
        assertThat(collection.absentQueries()).isEqualTo(1);
        assertThat(collection.queries()).containsExactly(new TestQuery("q1", "tern"));
    }

    @ParameterizedTest
    @DisplayName("names the line that is wrong, and shows nothing of it")
    @ValueSource(
            strings = {
                "secret",
                "{\"_id\": \"secret",
                "[\"secret\"]",
                "{\"_id\": \"2\", \"text\": \"a\"} {\"secret\": 1}",
                "{\"text\": \"secret\"}",
                "{\"_id\": \" \", \"text\": \"secret\"}",
                "{\"_id\": {\"secret\": 1}, \"text\": \"a\"}",
                "{\"_id\": \"secret\"}",
                "{\"_id\": \"secret\", \"text\": 5}",
                "{\"_id\": \"d1\", \"text\": \"secret\"}"
            })
    void malformed(String line) throws IOException {
        files.documents("{\"_id\": \"d1\", \"text\": \"a\"}\n\n" + line + "\n");

        assertThatExceptionOfType(MalformedCollectionException.class)
                .isThrownBy(files::read)
                .withMessageStartingWith(folder.resolve("documents") + ", line 3: ")
                .withMessageNotContaining("secret")
                .withNoCause();
    }
}
