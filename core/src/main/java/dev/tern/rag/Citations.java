package dev.tern.rag;

import dev.tern.rag.SearchResult.Hit;
import dev.tern.text.Sentences;
import dev.tern.text.Words;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the citations out of a model's answer. A mark that names no source is taken out of the text: the model has
 * invented it. The others are numbered anew, from 1, in the order in which a reader meets them.
 */
final class Citations {
    // An index such as array[0] is part of a word, and no mark.
    private static final Pattern MARK = Pattern.compile("(?:\\s+|(?<!\\w))\\[(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)]");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;]\\s*");

    private final List<Hit> sources;
    private final Map<Integer, Citation> bySource = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int invented;

    private Citations(List<Hit> sources) {
        this.sources = sources;
    }

    /** The answer with its marks renumbered, the citations that they stand for, and how many stood for nothing. */
    record CitedText(String text, List<Citation> citations, int invented) {}

    static CitedText in(String answer, List<Hit> sources) {
        Citations citations = new Citations(sources);
        int start = 0;
        Matcher mark = MARK.matcher(answer);
        while (mark.find()) {
            String statement = answer.substring(start, mark.start());
            citations.text.append(statement);
            // Models also write several numbers into one mark.
            BETWEEN.splitAsStream(mark.group(1)).forEach(number -> citations.add(statement, Integer.parseInt(number)));
            start = mark.end();
        }
        citations.text.append(answer, start, answer.length());
        return new CitedText(
                citations.text.toString().strip(), List.copyOf(citations.bySource.values()), citations.invented);
    }

    private void add(String statement, int number) {
        if (number >= 1 && number <= sources.size()) {
            Citation citation = bySource.computeIfAbsent(number, source -> citation(source, statement));
            text.append(" [").append(citation.index()).append(']');
        } else {
            invented++;
        }
    }

    private Citation citation(int number, String statement) {
        Hit source = sources.get(number - 1);
        String quote = closest(statement, source.text());
        return new Citation(bySource.size() + 1, source.document(), source.chunk(), quote, source.score());
    }

    /** A quote is always words of the chunk, even where the model has put them otherwise. */
    private static String closest(String statement, String text) {
        Set<String> said = new HashSet<>(Words.of(statement));
        return Sentences.of(text).stream()
                .max(Comparator.comparingDouble(sentence -> overlap(said, sentence)))
                .orElse(text);
    }

    private static double overlap(Set<String> said, String sentence) {
        List<String> words = Words.of(sentence);
        long shared = words.stream().filter(said::contains).count();
        return shared / (double) (said.size() + words.size() + 1);
    }
}
