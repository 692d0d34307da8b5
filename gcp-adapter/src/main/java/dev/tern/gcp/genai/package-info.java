/** Google's Gemini models, with a key or on Vertex AI, which are spoken to in OpenAI's protocol. */
@NullMarked
package dev.tern.gcp.genai;

import org.jspecify.annotations.NullMarked;
