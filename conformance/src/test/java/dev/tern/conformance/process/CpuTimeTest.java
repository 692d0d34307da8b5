package dev.tern.conformance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    @DisplayName("a process that lives has used what it says of itself, but for the last hundredths")
    void ofThisProcess() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double before = system.getProcessCpuTime() / 1e9;

        double seconds = CpuTime.seconds(ProcessHandle.current().pid());

        assertThat(seconds).isBetween(before - 0.05, system.getProcessCpuTime() / 1e9 + 0.05);
    }

    @Test
    @DisplayName("a process that does not exist has used none")
    void ofNobody() {
        assertThat(CpuTime.seconds(Long.MAX_VALUE)).isZero();
    }
}
