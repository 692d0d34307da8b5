package dev.tern.model.offline;

import java.util.List;

/**
 * A message taken apart into what its fences hold and what it says outside them.
 *
 * <p>A fence opens with its tag at the start of a line, or anywhere in a message that also closes it. It ends at the
 * last closing tag of its kind before the next fence of that kind, so that a document which quotes a closing tag in a
 * line of its own does not escape; tags of the other kind are text. A fence which is never closed ends where the next
 * source or the question starts, or with the message.
 *
 * @param fences in their order
 * @param outside the rest of the message
 */
record FencedText(List<Fence> fences, String outside) {

    /** Takes a user's or an assistant's message apart. */
    static FencedText of(String message) {
        return new FenceReader(message, true).read();
    }

    /** Takes a system message apart, which may mention the tags in the middle of its sentences. */
    static FencedText ofInstructions(String message) {
        return new FenceReader(message, false).read();
    }
}
