package dev.tern.conformance.bench;

/**
 * Everything that the contestants of a heat have in common.
 *
 * @param java the Java, such as {@code 17+archive}
 * @param layout how and where
 * @param route what is asked
 */
public record HeatName(String java, Layout layout, BenchRoute route) {

    @Override
    public String toString() {
        return "Java " + java + " " + layout.label() + " " + route.label();
    }
}
