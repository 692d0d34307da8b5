package dev.tern.conformance.compare;

import dev.tern.conformance.process.HttpProcess;
import dev.tern.conformance.process.Launch;
import dev.tern.conformance.process.ServerProcessException;
import dev.tern.conformance.wire.Front;
import dev.tern.conformance.wire.HttpFront;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.util.FileSystemUtils;

/** A target that is a server of its own, in a folder of its own. */
final class RunningProcess implements RunningTarget {
    /** What its only front door is called. */
    static final String FRONT = "http";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String READY = "/health";
    private static final long KILOBYTE = 1024;

    private final HttpProcess process;
    private final Front front;
    private final Path folder;

    private RunningProcess(HttpProcess process, Front front, Path folder) {
        this.process = process;
        this.front = front;
        this.folder = folder;
    }

    static RunningProcess start(IntFunction<List<String>> command, Map<String, String> environment) throws IOException {
        Path folder = Files.createTempDirectory("tern-compare");
        Map<String, String> all = new HashMap<>(environment);
        all.put("TERN_DATA", folder.resolve("data").toString());
        int port = HttpProcess.freePort();
        Launch launch = new Launch(command.apply(port), folder, all, READY);
        try {
            HttpProcess process = HttpProcess.start(launch, port, PATIENCE);
            return new RunningProcess(process, new HttpFront(process.address(), List.of(), PATIENCE), folder);
        } catch (ServerProcessException e) {
            FileSystemUtils.deleteRecursively(folder);
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public Front front(String name) {
        return front;
    }

    @Override
    public Duration coldStart() {
        return process.startup();
    }

    @Override
    public List<String> output() {
        return process.output();
    }

    @Override
    public long peakMemoryBytes() {
        return process.peakMemoryKilobytes() * KILOBYTE;
    }

    @Override
    public void close() {
        process.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            // A file that the killed process had open may stay behind, in the system's own temporary folder.
        }
    }
}
