package dev.tern.conformance.profile;

import dev.tern.conformance.bench.BenchRoute;
import dev.tern.conformance.bench.HeatName;
import dev.tern.conformance.bench.Layout;
import dev.tern.conformance.bench.LoggedStart;
import java.util.List;

/** Two starts that are alike: 40 milliseconds, half of them Java's. */
final class SampleProfile {
    private SampleProfile() {}

    static ProfileResult result() {
        LoggedStart start = new LoggedStart(
                SampleLog.everyTenMillis("java.A", "dev.tern.runtime.TernRuntime", "java.B", "java.C"), 0.05);
        return ProfileResult.of(new HeatName("17", Layout.AWS, BenchRoute.HEALTH), List.of(start, start));
    }
}
