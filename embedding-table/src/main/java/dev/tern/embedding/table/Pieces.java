package dev.tern.embedding.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The vocabulary of the model: the pieces of words in the order of their ids, which from one id on is by frequency. */
final class Pieces {

    static final String START = "[CLS]";
    static final String END = "[SEP]";

    private static final Pattern UNSPOKEN = Pattern.compile("\\[(PAD|UNK|CLS|SEP|MASK|unused\\d+)]");

    /** The first word, "the"; before it stand characters, which count as no rarer than that. */
    private static final int FIRST_WORD = 1_996;

    /** Chosen by how well the table finds documents. */
    private static final double HALF_WEIGHT_RANK = 1_000;

    private final List<String> pieces;

    private Pieces(List<String> pieces) {
        this.pieces = pieces;
    }

    static Pieces read() throws IOException {
        JsonNode vocabulary = new ObjectMapper()
                .readTree(ModelFiles.read(ModelFiles.TOKENIZER))
                .at("/model/vocab");
        String[] pieces = new String[vocabulary.size()];
        vocabulary.properties().forEach(entry -> pieces[entry.getValue().intValue()] = entry.getKey());
        return new Pieces(Arrays.asList(pieces));
    }

    int count() {
        return pieces.size();
    }

    String piece(int id) {
        return pieces.get(id);
    }

    int id(String piece) {
        return pieces.indexOf(piece);
    }

    /** Whether a text can contain the piece. The others mean something to the model, or nothing to anybody. */
    boolean isSpoken(int id) {
        return !UNSPOKEN.matcher(piece(id)).matches();
    }

    /** From 0 for pieces that are in every text or in none, up to 1 for rare ones. */
    double weight(int id) {
        if (!isSpoken(id)) {
            return 0;
        }
        double rank = Math.max(1, id - FIRST_WORD + 1);
        return rank / (rank + HALF_WEIGHT_RANK);
    }
}
