package dev.tern.model;

import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.prompt.Prompt;

/**
 * The model of another provider that answers where the first cannot.
 *
 * @param steps the way to it
 */
record Substitute(ModelProvider provider, ModelSpec spec, ModelStep steps) {

    /** Whether it may be asked the same: not where a tool may have acted already, nor for a form that it cannot give. */
    boolean takes(Asked asked) {
        ModelRequest request = asked.request();
        return !asked.mayAct() && (request == null || request.schema() == null || provider.takesSchema());
    }

    /** The same question with the options of this provider. */
    Asked asked(Asked first) {
        @Nullable ModelRequest request = first.request();
        if (request != null) {
            return Asked.of(request, provider, spec);
        }
        Prompt prompt = first.prompt();
        return Asked.of(new Prompt(prompt.getInstructions(), NeutralOptions.of(prompt.getOptions(), spec)));
    }
}
