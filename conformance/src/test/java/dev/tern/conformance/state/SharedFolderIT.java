package dev.tern.conformance.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tern.state.FileKeyValueStore;
import dev.tern.state.FileObjectStore;
import dev.tern.state.KeyValueStore;
import dev.tern.state.ObjectContent;
import dev.tern.state.ObjectStore;
import dev.tern.state.WriteCondition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A folder that several processes use as a store")
class SharedFolderIT {
    private static final int PROCESSES = 3;
    private static final int TIMES = 50;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    @DisplayName("loses nothing that they count up at once")
    void counting() throws Exception {
        KeyValueStore values = new FileKeyValueStore(folder.resolve("values"));
        ObjectStore objects = new FileObjectStore(folder.resolve("objects"));
        values.putIfAbsent(CountingProcess.KEY, "0", Duration.ofHours(1));
        objects.put(CountingProcess.KEY, ObjectContent.of("0"), WriteCondition.ifAbsent());

        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(start());
            }
            for (Process process : processes) {
                assertThat(process.waitFor()).isZero();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        String sum = Integer.toString(PROCESSES * TIMES);
        assertThat(values.get(CountingProcess.KEY).orElseThrow().value()).isEqualTo(sum);
        assertThat(objects.get(CountingProcess.KEY, 100).orElseThrow().content())
                .asString()
                .isEqualTo(sum);
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return new ProcessBuilder(
                        java,
                        "-cp",
                        classPath,
                        CountingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(TIMES))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
