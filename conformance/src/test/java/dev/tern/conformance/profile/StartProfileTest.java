package dev.tern.conformance.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The profile of a start")
class StartProfileTest {
    private static final String TERN = "dev.tern.runtime.TernRuntime";
    private static final String CONTEXT = "dev.tern.runtime.LeanApplication";
    private static final String BEANS = "dev.tern.runtime.ConfiguredProvider";

    @Test
    @DisplayName("has each phase from the class that begins it to the one that begins the next")
    void phases() throws IOException {
        StartProfile profile = StartProfile.of(SampleLog.chat());

        assertThat(profile.phases())
                .containsExactly(
                        entry(Phase.PLATFORM, new Cost(311.653284, 3)),
                        entry(Phase.SETTINGS, new Cost(94.261206, 3)),
                        entry(Phase.CONTEXT, new Cost(198.683507, 3)),
                        entry(Phase.BEANS, new Cost(277.124444, 2)),
                        entry(Phase.REQUEST, new Cost(263.53557, 3)),
                        entry(Phase.MODEL, new Cost(96.60344, 2)),
                        entry(Phase.ANSWER, new Cost(51.484218, 3)));
    }

    @Test
    @DisplayName("charges a dependency with what passes from each of its classes to the next class of anybody")
    void dependencies() throws IOException {
        StartProfile profile = StartProfile.of(SampleLog.chat());

        assertThat(profile.dependencies())
                .containsExactly(
                        entry(Dependency.JAVA, new Cost(143.462601, 1)),
                        entry(Dependency.GENERATED, new Cost(187.909074, 2)),
                        entry(Dependency.PLATFORM, new Cost(155.987324, 1)),
                        entry(Dependency.SPRING, new Cost(191.846334, 2)),
                        entry(Dependency.JACKSON, new Cost(251.217732, 1)),
                        entry(Dependency.LOGGING, new Cost(24.481832, 1)),
                        entry(Dependency.COMMONMARK, new Cost(56.515026, 1)),
                        entry(Dependency.TERN, new Cost(281.925746, 10)));
    }

    @Test
    @DisplayName("adds up to the time of the last class, both by phase and by dependency")
    void addsUp() throws IOException {
        StartProfile profile = StartProfile.of(SampleLog.chat());

        assertThat(profile.whole()).isEqualTo(new Cost(1293.345669, 19));
        assertAddsUp(profile.phases().values(), profile.whole());
        assertAddsUp(profile.dependencies().values(), profile.whole());
    }

    @Test
    @DisplayName("gives the time of a phase that is not met to the one before it")
    void missing() {
        StartProfile profile = StartProfile.of(SampleLog.everyTenMillis("java.lang.Object", TERN, BEANS, "java.X"));

        assertThat(profile.phases())
                .containsExactly(
                        entry(Phase.PLATFORM, new Cost(20, 1)),
                        entry(Phase.SETTINGS, new Cost(10, 1)),
                        entry(Phase.BEANS, new Cost(10, 2)));
    }

    @Test
    @DisplayName("does not go back for a phase whose class was loaded before the phase ahead of it began")
    void outOfOrder() {
        StartProfile profile =
                StartProfile.of(SampleLog.everyTenMillis("java.lang.Object", CONTEXT, TERN, BEANS, "java.X"));

        assertThat(profile.phases().keySet()).containsExactly(Phase.PLATFORM, Phase.SETTINGS, Phase.BEANS);
    }

    @Test
    @DisplayName("is one phase where there is nothing of Tern")
    void nothingOfTern() {
        StartProfile profile = StartProfile.of(SampleLog.everyTenMillis("java.lang.Object", "java.X"));

        assertThat(profile.phases()).containsExactly(entry(Phase.PLATFORM, new Cost(20, 2)));
    }

    @Test
    @DisplayName("goes by the times, since two threads may write their lines the other way round")
    void byTime() {
        StartProfile profile = StartProfile.of(
                List.of(SampleLog.at(10, "java.A"), SampleLog.at(30, "dev.tern.C"), SampleLog.at(20, "reactor.B")));

        assertThat(profile.dependencies())
                .containsExactly(
                        entry(Dependency.JAVA, new Cost(20, 1)),
                        entry(Dependency.REACTOR, new Cost(10, 1)),
                        entry(Dependency.TERN, new Cost(0, 1)));
    }

    @Test
    @DisplayName("of several starts has the median of each figure")
    void medians() {
        StartProfile quick = start(10, 12);
        StartProfile usual = start(20, 50);
        StartProfile slow = start(500, 510);

        StartProfile median = StartProfile.median(List.of(slow, quick, usual));

        assertThat(median.whole()).isEqualTo(new Cost(50, 3));
        assertThat(median.phases())
                .containsExactly(entry(Phase.PLATFORM, new Cost(20, 1)), entry(Phase.SETTINGS, new Cost(10, 2)));
        assertThat(median.dependencies())
                .containsExactly(entry(Dependency.JAVA, new Cost(20, 1)), entry(Dependency.TERN, new Cost(10, 2)));
    }

    @Test
    @DisplayName("of several starts leaves out what most of them did not have, and counts none where one had not")
    void notInAll() {
        StartProfile with = StartProfile.of(SampleLog.everyTenMillis("java.A", "reactor.B", TERN));
        StartProfile without = StartProfile.of(SampleLog.everyTenMillis("java.A", "java.B", TERN));

        assertThat(StartProfile.median(List.of(with, without, without)).dependencies())
                .doesNotContainKey(Dependency.REACTOR);
        assertThat(StartProfile.median(List.of(without, with, with)).dependencies())
                .containsEntry(Dependency.REACTOR, new Cost(10, 1));
    }

    @Test
    @DisplayName("cannot be made of a log without times, or without classes")
    void noTimes() {
        List<LoadedClass> untimed = List.of(new LoadedClass("java.A", "somewhere", null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartProfile.of(untimed))
                .withMessage("the log does not tell when java.A was loaded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StartProfile.of(List.of()))
                .withMessage("no class was loaded");
    }

    private static StartProfile start(int tern, int end) {
        return StartProfile.of(
                List.of(SampleLog.at(5, "java.A"), SampleLog.at(tern, TERN), SampleLog.at(end, "dev.tern.B")));
    }

    private static void assertAddsUp(Collection<Cost> parts, Cost whole) {
        assertThat(parts.stream().mapToDouble(Cost::millis).sum()).isCloseTo(whole.millis(), within(1e-6));
        assertThat(parts.stream().mapToLong(Cost::classes).sum()).isEqualTo(whole.classes());
    }
}
