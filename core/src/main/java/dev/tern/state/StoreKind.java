package dev.tern.state;

/** What a store keeps. */
public enum StoreKind {
    /** {@link ObjectStore}. */
    OBJECTS("a store of objects"),
    /** {@link KeyValueStore}. */
    VALUES("a store of values"),
    /** {@link MessageSender}. */
    MESSAGES("a queue or topic");

    private final String words;

    StoreKind(String words) {
        this.words = words;
    }

    /** The kind in a sentence, such as {@code a store of objects}. */
    public String words() {
        return words;
    }
}
