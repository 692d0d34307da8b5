package dev.tern.model.offline;

/**
 * Text between the tags of a fence.
 *
 * @param source the number of the source, or 0 for a document
 * @param heading what the opening tag says the text is about, or empty
 * @param text the fenced text
 */
record Fence(int source, String heading, String text) {}
