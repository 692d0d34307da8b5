package dev.tern.model;

/** The usual rule of thumb where a model's own tokens cannot be counted: four characters each, rounded up. */
final class TokenEstimate {
    private static final int CHARACTERS = 4;

    private TokenEstimate() {}

    static int of(String text) {
        return (text.length() + CHARACTERS - 1) / CHARACTERS;
    }
}
