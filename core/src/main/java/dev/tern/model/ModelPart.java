package dev.tern.model;

import org.jspecify.annotations.Nullable;

/**
 * A part of an answer that comes little by little.
 *
 * @param text what was said since the part before; empty in the last part
 * @param whole the whole reply, in the last part alone
 */
public record ModelPart(String text, @Nullable ModelReply whole) {

    static ModelPart delta(String text) {
        return new ModelPart(text, null);
    }

    static ModelPart last(ModelReply whole) {
        return new ModelPart("", whole);
    }
}
