package dev.tern.conformance.models;

import java.time.Duration;

/**
 * A provider that cannot be asked at all, such as one whose settings are incomplete.
 *
 * @param provider its name
 * @param failure why
 */
public record UnstartedModel(String provider, AnswerFailure failure) implements ModelUnderTest {

    @Override
    public ComparedModel model() {
        return new ComparedModel(provider, null);
    }

    @Override
    public ModelAnswer answer(int number, ModelPrompt prompt, ModelQuestion question) {
        return new ModelAnswer(number, provider, null, failure, null, Duration.ZERO);
    }
}
