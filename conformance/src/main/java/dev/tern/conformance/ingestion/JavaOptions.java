package dev.tern.conformance.ingestion;

import java.util.List;

/** How every function's Java is started, alike on each cloud, so that their figures can be compared. */
final class JavaOptions {
    static final List<String> ALL = List.of("-Xmx512m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private JavaOptions() {}
}
