package dev.tern.conformance.report;

import java.util.Locale;

/** Numbers with their units, as short as they can be read. */
final class Quantity {
    private Quantity() {}

    /** Milliseconds, or seconds from one second on, in three digits. */
    static String millis(double millis) {
        return millis >= 1_000 ? digits(millis / 1_000) + " s" : digits(millis) + " ms";
    }

    /** Millions of bytes, as MB. */
    static String megabytes(double bytes) {
        return digits(bytes / 1e6) + " MB";
    }

    /** With a comma between thousands. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String digits(double value) {
        String format = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
