/** Models that are spoken to in OpenAI's protocol, at OpenAI or wherever else it is understood. */
@NullMarked
package dev.tern.model.openai;

import org.jspecify.annotations.NullMarked;
