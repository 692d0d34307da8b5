package dev.tern.conformance.report;

import java.util.regex.Pattern;

/** The names that make a cell of the matrix lead to its fold-out. */
final class Anchor {
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9-]");

    private Anchor() {}

    /** Of ASCII letters, digits, dashes and underscores only, and of no other result. */
    static String of(Result result) {
        return safe(result.caseId()) + "__" + safe(result.target()) + "__" + safe(result.front());
    }

    private static String safe(String name) {
        return OTHER.matcher(name)
                .replaceAll(other -> "_" + Integer.toHexString(other.group().charAt(0)) + "-");
    }
}
