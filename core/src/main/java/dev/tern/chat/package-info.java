/** The chat function: one answer to a prompt or a conversation. */
@NullMarked
package dev.tern.chat;

import org.jspecify.annotations.NullMarked;
