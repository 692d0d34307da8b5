package dev.tern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Words")
class WordsTest {

    @Test
    @DisplayName("are runs of letters and digits in lower case")
    void runs() {
        assertThat(Words.of("Run `tern-cli` v2, Straße Ünïcode!"))
                .containsExactly("run", "tern", "cli", "v2", "straße", "ünïcode");
    }

    @Test
    @DisplayName("keep the apostrophes inside them")
    void apostrophes() {
        assertThat(Words.of("'Don’t' says Tern's author's'")).containsExactly("don't", "says", "tern's", "author's");
    }

    @Test
    @DisplayName("are single characters in Chinese, Japanese and Korean")
    void eastAsian() {
        assertThat(Words.of("東京tower한글カナ")).containsExactly("東", "京", "tower", "한", "글", "カ", "ナ");
    }

    static Collection<List<String>> families() {
        return List.of(
                List.of(
                        "summarise",
                        "summarises",
                        "summarised",
                        "summarising",
                        "summarize",
                        "summarization",
                        "summarisation",
                        "summary",
                        "summaries"),
                List.of("deploy", "deploys", "deployed", "deploying", "deployment", "deployments"),
                List.of("configure", "configures", "configured", "configuring", "configuration"),
                List.of("cache", "caches", "cached", "caching"),
                List.of("embed", "embeds", "embedded", "embedding", "embeddings"),
                List.of("create", "creates", "created", "creation"),
                List.of("generate", "generating", "generation", "generator"),
                List.of("query", "queries", "queried"),
                List.of("run", "runs", "running"),
                List.of("use", "uses", "used", "using"),
                List.of("process", "processes", "processing"),
                List.of("tern", "tern's"),
                List.of("licence", "license", "licenses", "licensed"),
                List.of("automatic", "automatically"));
    }

    @ParameterizedTest
    @MethodSource("families")
    @DisplayName("of one family share their stem")
    void stems(List<String> family) {
        assertThat(family).extracting(Words::stem).containsOnly(Words.stem(family.get(0)));
    }

    @ParameterizedTest
    @CsvSource({"string,stre", "format,form", "organ,organise", "server,service", "status,state", "need,ne", "thing,the"
    })
    @DisplayName("of different meanings keep different stems")
    void differentStems(String one, String other) {
        assertThat(Words.stem(one)).isNotEqualTo(Words.stem(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "42", "größe", "東", "aws", "ing", "ed", "s", "ies", "bus"})
    @DisplayName("which are short or not English are their own stem")
    void unstemmed(String word) {
        assertThat(Words.stem(word)).isEqualTo(word);
    }

    @Test
    @DisplayName("of grammar are stop words, those of a subject are not")
    void stopWords() {
        assertThat(List.of("the", "is", "what", "don't", "は")).allMatch(Words::isStopWord);
        assertThat(List.of("cloud", "java", "東", "カ")).noneMatch(Words::isStopWord);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''|0", "'  '|0", "one|1", "Hello, world!|4", "don't stop|2", "東京。|3", "v1.2|3", "a - b|3"})
    @DisplayName("and punctuation marks are counted as tokens")
    void tokens(String text, int count) {
        assertThat(Words.count(text)).isEqualTo(count);
    }

    @Test
    @DisplayName("can be cut to a number of tokens")
    void firstTokens() {
        assertThat(Words.first("Hello, big world!", 3)).isEqualTo("Hello, big");
        assertThat(Words.first("Hello!", 2)).isEqualTo("Hello!");
        assertThat(Words.first("Hello!", 0)).isEmpty();
    }

    @Test
    @DisplayName("tolerate broken Unicode")
    void brokenUnicode() {
        assertThat(Words.of("a\uD800b")).containsExactly("a", "b");
        assertThat(Words.count("a\uD800b\uDC00")).isEqualTo(4);
    }
}
