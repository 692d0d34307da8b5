package dev.tern.conformance.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * What a Java can keep loaded classes in. Both are bound to the exact build of that Java, and to its class path, where there
 * must be jars alone. Of classes that a program loads with a class loader of its own, as some runtimes do, both keep less:
 * those are still read and defined one by one.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350</a>
 * @see <a href="https://openjdk.org/jeps/514">JEP 514</a>
 */
public enum ArchiveKind {
    /** A dynamic class-data archive, on top of the one that comes with Java. */
    CLASS_DATA("shared objects file (top)", ".jsa"),

    /** An AOT cache, which also keeps classes linked, and takes the place of the archive that comes with Java. */
    AOT_CACHE("shared objects file", ".aot");

    private static final int FIRST_SUPPORTED = 17;
    private static final int FIRST_WITH_CACHE = 25;

    private final String source;
    private final String suffix;

    ArchiveKind(String source, String suffix) {
        this.source = source;
        this.suffix = suffix;
    }

    /**
     * The better one of those that a Java has.
     *
     * @param feature the first number of its version
     * @throws ArchiveException below 17
     */
    public static ArchiveKind of(int feature) {
        if (feature < FIRST_SUPPORTED) {
            throw new ArchiveException("Java " + feature + " is too old for Tern, which needs " + FIRST_SUPPORTED);
        }
        return feature < FIRST_WITH_CACHE ? CLASS_DATA : AOT_CACHE;
    }

    /** How its files end, with the dot. */
    public String suffix() {
        return suffix;
    }

    /** Options of a run that writes one when it ends in an orderly way. */
    List<String> training(Path file) {
        return switch (this) {
            case CLASS_DATA -> List.of("-XX:ArchiveClassesAtExit=" + file);
            case AOT_CACHE -> List.of("-XX:AOTCacheOutput=" + file);
        };
    }

    /** Options of a run that uses one, or does without where it does not fit. */
    List<String> use(Path file) {
        return switch (this) {
            case CLASS_DATA -> List.of("-XX:SharedArchiveFile=" + file);
            case AOT_CACHE -> List.of("-XX:AOTCache=" + file);
        };
    }

    /** The option that makes Java refuse to start where the archive does not fit. */
    String orFail() {
        return switch (this) {
            case CLASS_DATA -> "-Xshare:on";
            case AOT_CACHE -> "-XX:AOTMode=on";
        };
    }

    /** Whether a class came out of one, by what Java's log of loaded classes calls its source. */
    boolean isSource(String logged) {
        return logged.equals(source);
    }
}
