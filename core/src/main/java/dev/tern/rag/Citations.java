package dev.tern.rag;

import dev.tern.index.ScoredChunk;
import dev.tern.text.Sentences;
import dev.tern.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the citations out of an answer. A number that names no retrieved chunk is no citation. */
final class Citations {
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

    private Citations() {}

    static List<Citation> in(String answer, List<ScoredChunk> sources) {
        Map<Integer, Citation> found = new TreeMap<>();
        int start = 0;
        Matcher mark = MARK.matcher(answer);
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            if (number >= 1 && number <= sources.size()) {
                String statement = answer.substring(start, mark.start());
                found.putIfAbsent(number, citation(number, statement, sources.get(number - 1)));
            }
            start = mark.end();
        }
        return new ArrayList<>(found.values());
    }

    private static Citation citation(int number, String statement, ScoredChunk source) {
        String quote = closest(statement, source.chunk().text());
        return new Citation(number, source.chunk().document(), source.chunk().id(), quote, source.score());
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
