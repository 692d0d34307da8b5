package dev.tern.conformance.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a value stands on an axis, in percent of its length. The axis begins and ends at round numbers. */
record PlotScale(double low, double high, boolean logarithmic, List<Double> ticks) {
    private static final int MOST_TICKS = 5;
    private static final double[] STEPS = {1, 2, 5, 10};

    /** From zero to the first round number from here on. */
    static PlotScale linear(double largest) {
        double top = largest > 0 ? largest : 1;
        double step = roundUp(top / (MOST_TICKS - 1));
        List<Double> ticks = new ArrayList<>();
        int count = (int) Math.ceil(top / step - 1e-9);
        for (int i = 0; i <= count; i++) {
            ticks.add(i * step);
        }
        return new PlotScale(0, count * step, false, ticks);
    }

    /** From one round number to another, each step of the same length the same factor. Values are above zero. */
    static PlotScale logarithmic(double smallest, double largest) {
        double low = roundDown(smallest);
        double high = Math.max(roundUp(largest), roundUp(low * 1.5));
        List<Double> ticks = new ArrayList<>();
        for (double tick = low; tick <= high * 1.001; tick = roundUp(tick * 1.5)) {
            ticks.add(tick);
        }
        return new PlotScale(low, high, true, ticks.size() <= MOST_TICKS + 1 ? ticks : tens(ticks));
    }

    private static List<Double> tens(List<Double> ticks) {
        return ticks.stream()
                .filter(tick -> Math.abs(Math.log10(tick) - Math.rint(Math.log10(tick))) < 1e-6)
                .toList();
    }

    double percent(double value) {
        double share = logarithmic
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return 100 * Math.min(1, Math.max(0, share));
    }

    /** The place of a value as SVG writes it. */
    String at(double value) {
        return percentage(percent(value));
    }

    /** The distance between two values as SVG writes it. */
    String width(double from, double to) {
        return percentage(percent(to) - percent(from));
    }

    private static String percentage(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", percent);
    }

    private static double roundUp(double value) {
        double ten = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : STEPS) {
            if (step * ten >= value * 0.999_999) {
                return step * ten;
            }
        }
        return 10 * ten;
    }

    private static double roundDown(double value) {
        double ten = Math.pow(10, Math.floor(Math.log10(value)));
        double found = ten;
        for (double step : STEPS) {
            found = step * ten <= value * 1.000_001 ? step * ten : found;
        }
        return found;
    }
}
