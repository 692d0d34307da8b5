package dev.tern.conformance.report;

import java.util.ArrayList;
import java.util.List;

/** What a comparison amounts to, in words. */
record Verdict(Tally tally) {

    static Verdict of(ComparisonResult comparison) {
        return new Verdict(Tally.of(comparison));
    }

    /** Whether something was compared, it was one jar, and nothing differs that is not listed. */
    boolean good() {
        return tally.compared() > 0 && tally.different() == 0 && tally.jars().size() <= 1;
    }

    /** The answer alone, to be read from afar. */
    String headline() {
        if (tally.compared() == 0) {
            return "Nothing was compared.";
        }
        String scope = " in " + counted(tally.cases(), "case") + " on " + where() + ".";
        return upperFirst(differences()) + scope;
    }

    /** The whole verdict in one line, without a full stop. */
    String line() {
        if (tally.compared() == 0) {
            return "nothing was compared";
        }
        return counted(tally.cases(), "case") + " on " + where() + ": " + differences() + "; " + remarks() + sha256();
    }

    /** What else there is to know of it. */
    String remarks() {
        List<String> parts = new ArrayList<>();
        parts.add(tally.listed() + " listed in docs/parity.md");
        if (tally.missing() > 0) {
            parts.add(counted(tally.missing(), "answer") + " not compared");
        }
        parts.add(jars());
        return String.join("; ", parts);
    }

    private String where() {
        return counted(tally.fronts(), "front") + " of " + counted(tally.targets(), "target");
    }

    private String differences() {
        return tally.different() == 0 ? "no unlisted difference" : counted(tally.different(), "unlisted difference");
    }

    private String jars() {
        return switch (tally.jars().size()) {
            case 0 -> "no jar known";
            case 1 -> "one jar";
            default -> tally.jars().size() + " DIFFERENT JARS";
        };
    }

    private String sha256() {
        return tally.jars().size() == 1 ? ", sha256 " + tally.jars().get(0) : "";
    }

    private static String counted(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
