package dev.tern.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.conformance.archive.ClassLog.LoadedClass;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A logged start")
class LoggedStartsTest {
    private final List<String> diary = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path log;

    @BeforeEach
    void name() {
        log = folder.resolve("classes.log");
    }

    @Test
    @DisplayName("is asked once, and has the classes with their times and the time to the answer")
    void classesAndTime() throws IOException {
        LoggedStart start = LoggedStarts.start(new FakeSubject("tern", diary, 2), List.of(), log);

        LoadedClass loaded = new LoadedClass("some.Class", "jrt:/java.base", Duration.ofNanos(7));
        assertThat(start).isEqualTo(new LoggedStart(List.of(loaded, loaded), 0.5));
        assertThat(diary).containsExactly("tern logs", "tern is asked", "tern ends");
    }

    @Test
    @DisplayName("keeps the options that it is given, such as those of an archive")
    void options() throws IOException {
        LoggedStarts.start(new FakeSubject("tern", diary, 2), List.of("-Xshare:on"), log);

        assertThat(diary).contains("tern logs with its archive");
    }

    @Test
    @DisplayName("leaves no log behind for the next one")
    void noLogLeft() throws IOException {
        LoggedStarts.start(new FakeSubject("tern", diary, 2), List.of(), log);

        assertThat(log).doesNotExist();
    }
}
