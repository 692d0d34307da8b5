/** The bare functions with a chat that calls Amazon Bedrock by its SDK, for the same model and with the same prompt as Tern. */
@NullMarked
package dev.tern.bare.bedrock;

import org.jspecify.annotations.NullMarked;
