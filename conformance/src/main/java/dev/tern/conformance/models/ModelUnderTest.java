package dev.tern.conformance.models;

/** A model that can be asked, or that at least can say why not. */
public interface ModelUnderTest {

    /** Which it is. */
    ComparedModel model();

    /** Asks it one prompt, and waits. A failure is an answer too. */
    ModelAnswer answer(int number, ModelPrompt prompt, ModelQuestion question);
}
