package dev.tern.model.offline;

/**
 * A sentence which the model may quote.
 *
 * @param sentence the sentence
 * @param heading what its document, source and section are about, or empty
 * @param source the number of its source, or 0 if it is from none
 * @param position its place in the material, counted from 0
 * @param leads whether it is the first sentence of its passage
 */
record Quotable(String sentence, String heading, int source, int position, boolean leads) {}
