package dev.tern.state;

/** When an object may be written. */
public sealed interface WriteCondition {

    /** Whatever is there. */
    record Always() implements WriteCondition {}

    /** Only if nothing is there. */
    record IfAbsent() implements WriteCondition {}

    /** Only if what is there still has the version that was read. */
    record IfVersion(String version) implements WriteCondition {}

    /** Whatever is there. */
    static WriteCondition always() {
        return new Always();
    }

    /** Only if nothing is there. */
    static WriteCondition ifAbsent() {
        return new IfAbsent();
    }

    /** Only if what is there still has that version. */
    static WriteCondition ifVersion(String version) {
        return new IfVersion(version);
    }
}
