/** The models of Azure OpenAI, which are spoken to in OpenAI's protocol. */
@NullMarked
package dev.tern.azure.openai;

import org.jspecify.annotations.NullMarked;
