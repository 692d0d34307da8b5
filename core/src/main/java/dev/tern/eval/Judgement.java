package dev.tern.eval;

/**
 * A line of a file of judgements, as it stands there.
 *
 * @param line its number
 * @param query the query's id
 * @param document the document's id
 * @param grade what the file says of the document's relevance; its meaning is the format's
 */
record Judgement(long line, String query, String document, int grade) {

    Judgement withGrade(int other) {
        return new Judgement(line, query, document, other);
    }
}
