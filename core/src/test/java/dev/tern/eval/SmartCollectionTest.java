package dev.tern.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A collection in SMART's format")
class SmartCollectionTest {

    @TempDir
    Path folder;

    private CollectionFiles files;

    @BeforeEach
    void write() throws IOException {
        files = CollectionFiles.smart(folder);
    }

    @Test
    @DisplayName("has titles and bodies, in any order, and nothing of the other fields")
    void fields() throws IOException {
        files.documents("""
                .I 1
                .W
                They fly.
                .W
                They nest.
                .X
                5 5 1
                .K
                sea
                .T
                Terns
                .A
                Owl, A.
                .C
                4.2
                .I 2
                .N
                CA58
                .T
                Herons

                .I 3
                .W
                .5 m of water,
                  and a .W within
                """);

        assertThat(files.readDocuments())
                .containsExactly(
                        new TestDocument("1", "Terns", "They fly.\nThey nest."),
                        new TestDocument("2", "Herons", ""),
                        new TestDocument("3", null, ".5 m of water,\n  and a .W within"));
    }

    @Test
    @DisplayName("searches by the title and the body of a query")
    void queryText() throws IOException {
        files.queries(".I 1\n.T\nTerns\n.A\nOwl, A.\n.W\nDo they fly?\n.B\nBirds 3\n.I 2\n.W\nheron\n");

        assertThat(files.read().queries())
                .containsExactly(new TestQuery("1", "Terns\nDo they fly?"), new TestQuery("2", "heron"));
    }

    @Test
    @DisplayName("is read whatever ends its lines, and whatever its letters are")
    void oldFiles() throws IOException {
        files.documents("\uFEFF\r\n.I 1 \r\n.T\r\n.W \r\nTerns fly.\r\n");

        assertThat(files.readDocuments()).containsExactly(new TestDocument("1", null, "Terns fly."));
    }

    @ParameterizedTest
    @DisplayName("takes judgements in two, three or four columns, however they are spaced")
    @CsvSource(
            delimiter = '|',
            value = {
                "1 1;2 2;2 3        | 1 1 1",
                "1 1 1;2 2 2;2 3 0  | 1 2 0",
                "1 0 1 1;2 0 2 2;2 0 3 0     | 1 2 0",
                "1 Q0 1 1;2 Q0 2 2;2 Q0 3 0  | 1 2 0",
                "01  1 0 1;02 2 0 2;02 3 0 0 | 1 2 0",
                "   1   1  0  0.000000;   2   2  0  0.000000;   2   3  0  0.000000 | 1 1 1",
                "1 1 3;2 2 3;2 3 3  | 1 1 1",
                "1 1 -1;2 2 1;2 3 4 | 5 4 1",
                "1 1 -1;2 2 5;2 3 2 | 5 0 3",
                "1 1 1;1 1 2;2 2 2;2 2 1;2 3 1    | 2 2 1",
                "1 1 4;1 1 -1;2 2 1;2 2 3;2 3 3   | 5 4 2"
            })
    void judgements(String lines, String grades) throws IOException {
        files.judgements(lines.replace(';', '\n').replace("  ", " \t") + " \r\n\r\n");

        Map<String, Map<String, Integer>> read = files.read().judgements();

        assertThat(List.of(
                        read.get("1").get("1"),
                        read.get("2").get("2"),
                        read.get("2").get("3")))
                .hasToString("[" + grades.replace(" ", ", ") + "]");
    }

    @Test
    @DisplayName("goes by the ids of its queries where the judgements do, with or without leading zeros")
    void ids() throws IOException {
        files.queries(".I 002\n.W\nheron\n.I 001\n.W\ntern\n");

        assertThat(files.read().queries()).containsExactly(new TestQuery("2", "heron"), new TestQuery("1", "tern"));
    }

    @Test
    @DisplayName("goes by the ordinals of its queries where a judged one is no id")
    void ordinals() throws IOException {
        files.queries(".I 002\n.W\ntern\n.I 008\n.W\nheron\n");

        assertThat(files.read().queries()).containsExactly(new TestQuery("1", "tern"), new TestQuery("2", "heron"));
    }

    @Test
    @DisplayName("goes by ids, and counts what is absent, where ordinals would not explain it either")
    void absent() throws IOException {
        files.judgements("1 1 1\n1 9 1\n2 9 1\n2 10 2\n7 2 1\n");

        TestCollection collection = files.read();

        assertThat(collection.queries()).extracting(TestQuery::id).containsExactly("1", "2");
        assertThat(collection.absentDocuments()).isEqualTo(2);
        assertThat(collection.absentQueries()).isEqualTo(1);
        assertThat(collection.judgements().get("2")).containsOnlyKeys("9", "10");
    }

    @ParameterizedTest
    @DisplayName("names the line that is wrong, and shows nothing of it")
    @CsvSource({
        "'secret\n.I 1\n.W\n', 1, expected .I and an id",
        "'.I 1\n.W\nx\n.I\n.W\nsecret', 4, expected .I and an id",
        "'.I 1\nsecret\n', 2, text outside a field",
        "'.I 1\n.W\nx\n.I 01\n.W\nsecret\n.I 3', 4, an earlier entry has this id",
    })
    void malformed(String documents, int line, String what) throws IOException {
        files.documents(documents);

        assertThatExceptionOfType(MalformedCollectionException.class)
                .isThrownBy(files::read)
                .withMessage(folder.resolve("documents") + ", line " + line + ": " + what)
                .withNoCause();
    }

    @ParameterizedTest
    @DisplayName("names the judgement that is wrong, and shows nothing of it")
    @CsvSource({
        "'1 1 1\nsecret\n', 2, 'expected 2, 3 or 4 columns'",
        "'1 1 1\n\n1 0 1 1 secret\n', 3, 'expected 2, 3 or 4 columns'",
        "'1 1 1\n1 1 secret\n', 2, expected a whole number as the grade",
        "'1 1 0.5\n1 1 .5\n', 2, expected a whole number as the grade",
        "'1 1 1\n1 1 1e999999999\n', 2, expected a whole number as the grade",
    })
    void malformedJudgements(String judgements, int line, String what) throws IOException {
        files.judgements(judgements);

        assertThatExceptionOfType(MalformedCollectionException.class)
                .isThrownBy(files::read)
                .withMessage(folder.resolve("judgements") + ", line " + line + ": " + what)
                .withNoCause();
    }

    @Test
    @DisplayName("is no collection without text")
    void withoutText() throws IOException {
        files.documents(".I 1\n.A\nOwl, A.\n");

        assertThatExceptionOfType(MalformedCollectionException.class)
                .isThrownBy(files::read)
                .withMessage(folder.resolve("documents") + ": no document has text");
    }
}
