package dev.tern.conformance.archive;

import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a run took from an archive. Java's own archive is not counted, but for an AOT cache, which takes its place.
 *
 * @param all of the classes
 * @param application of those that are not Java's own
 * @param spring of Spring's
 * @param tern of Tern's
 */
public record ArchiveUse(Share all, Share application, Share spring, Share tern) {
    private static final Pattern JAVAS_OWN = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");

    /**
     * How many classes, and where from.
     *
     * @param loaded all of them
     * @param archived those that came from the archive
     */
    public record Share(long loaded, long archived) {

        static Share of(ArchiveKind kind, List<LoadedClass> classes, Predicate<String> name) {
            List<LoadedClass> chosen =
                    classes.stream().filter(each -> name.test(each.name())).toList();
            long archived =
                    chosen.stream().filter(each -> kind.isSource(each.source())).count();
            return new Share(chosen.size(), archived);
        }

        boolean isMost() {
            return archived * 2 > loaded;
        }

        @Override
        public String toString() {
            return archived + " of " + loaded;
        }
    }

    static ArchiveUse of(ArchiveKind kind, List<LoadedClass> classes) {
        return new ArchiveUse(
                Share.of(kind, classes, name -> true),
                Share.of(kind, classes, name -> !JAVAS_OWN.matcher(name).matches()),
                Share.of(kind, classes, name -> name.startsWith("org.springframework.")),
                Share.of(kind, classes, name -> name.startsWith("dev.tern.")));
    }

    /**
     * This, if the archive is worth having.
     *
     * @throws ArchiveException if half of the program's classes or more came from elsewhere
     */
    public ArchiveUse orFail() {
        if (!application.isMost()) {
            throw new ArchiveException(
                    "the archive is not used: " + application + " classes of the program came from it");
        }
        return this;
    }

    /** One line for a person. */
    @Override
    public String toString() {
        return "classes from the archive: " + all + "; the program's " + application + ", Spring's " + spring
                + ", Tern's " + tern;
    }
}
