package dev.tern.model.offline;

import dev.tern.text.Passage;
import dev.tern.text.Passages;
import dev.tern.text.Sentences;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything the model may quote, in the order of the prompt.
 *
 * @param sentences the sentences
 * @param fenced whether the prompt marks its material, even if the marked text is empty
 */
record Material(List<Quotable> sentences, boolean fenced) {

    static Material of(List<Fence> texts, boolean fenced) {
        List<Quotable> sentences = new ArrayList<>();
        for (Fence text : texts) {
            for (Passage passage : Passages.of(text.text())) {
                add(passage, text, sentences);
            }
        }
        return new Material(List.copyOf(sentences), fenced);
    }

    private static void add(Passage passage, Fence from, List<Quotable> sentences) {
        String heading = joined(from.heading(), passage.heading());
        boolean leads = true;
        for (String sentence : Sentences.of(passage.text())) {
            sentences.add(new Quotable(sentence, heading, from.source(), sentences.size(), leads));
            leads = false;
        }
    }

    private static String joined(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() ? outer + inner : outer + " > " + inner;
    }
}
