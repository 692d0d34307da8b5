package dev.tern.model;

/**
 * A model as a setting names it: by the id to call it by, and perhaps by the model it is.
 *
 * @param id what the provider is told, such as a deployment's name
 * @param like the id under which its limits and its price are known; the same if nobody said otherwise
 */
record ModelChoice(String id, String like) {
    private static final String FORM = "must be the id of a model, or id=model where the id is a name of your own";

    /**
     * Reads {@code id} or {@code id=model}.
     *
     * @throws IllegalArgumentException with the end of a sentence, if either is blank
     */
    static ModelChoice of(String text) {
        String[] parts = text.split("=", 2);
        String id = parts[0].strip();
        String like = parts[parts.length - 1].strip();
        if (id.isEmpty() || like.isEmpty()) {
            throw new IllegalArgumentException(FORM);
        }
        return new ModelChoice(id, like);
    }
}
