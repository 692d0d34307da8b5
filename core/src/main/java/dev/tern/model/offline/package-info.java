/**
 * The chat model which Tern runs without a network: {@link dev.tern.model.offline.ExtractiveChatModel} quotes sentences
 * of the text it is given and never invents any.
 */
@NullMarked
package dev.tern.model.offline;

import org.jspecify.annotations.NullMarked;
