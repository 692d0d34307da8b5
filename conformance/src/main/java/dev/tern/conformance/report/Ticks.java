package dev.tern.conformance.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Labels of an axis: round numbers without needless zeros. */
final class Ticks {
    private Ticks() {}

    static String millis(double millis) {
        if (millis == 0) {
            return "0";
        }
        return millis >= 1_000 ? plain(millis / 1_000) + " s" : plain(millis) + " ms";
    }

    static String megabytes(double bytes) {
        return bytes == 0 ? "0" : plain(bytes / 1e6) + " MB";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
