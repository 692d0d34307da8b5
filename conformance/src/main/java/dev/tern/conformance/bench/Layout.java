package dev.tern.conformance.bench;

import java.util.Locale;

/** How a function lies under which cloud's runtime. */
public enum Layout {
    /** The jar on the class path of Lambda's runtime client, as in a container image. */
    AWS(true, true),

    /** A zip with the jar in its folder {@code lib}, as {@code tern package} writes it. */
    AWS_LIB(false, false),

    /** The jar itself as the zip, so that its classes lie in a folder. */
    AWS_UNPACKED(false, false),

    /** The jar under Google's invoker. */
    GCP(true, true),

    /** The jar under a stand-in for Azure's host and Java worker. */
    AZURE(false, true);

    private final boolean archivable;
    private final boolean warmed;

    Layout(boolean archivable, boolean warmed) {
        this.archivable = archivable;
        this.warmed = warmed;
    }

    /** As it is called in options and reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an archive of classes can be used there. */
    public boolean isArchivable() {
        return archivable;
    }

    /** Whether calls to a warm process are worth measuring: where only the files lie elsewhere they are the same. */
    boolean isWarmed() {
        return warmed;
    }

    boolean isLambda() {
        return name().startsWith("AWS");
    }
}
