package dev.tern.state;

import org.jspecify.annotations.Nullable;

/** When an object may be written. */
public sealed interface WriteCondition {

    /** Whatever is there. */
    record Always() implements WriteCondition {
        @Override
        public boolean allows(@Nullable String version) {
            return true;
        }
    }

    /** Only if nothing is there. */
    record IfAbsent() implements WriteCondition {
        @Override
        public boolean allows(@Nullable String version) {
            return version == null;
        }
    }

    /** Only if what is there still has the version that was read. */
    record IfVersion(String version) implements WriteCondition {
        @Override
        public boolean allows(@Nullable String present) {
            return version.equals(present);
        }
    }

    /** Whether it holds where an object has this version, or where there is none, which is null. */
    boolean allows(@Nullable String version);

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
