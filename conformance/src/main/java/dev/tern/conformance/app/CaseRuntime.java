package dev.tern.conformance.app;

import dev.tern.config.SettingsSource;
import dev.tern.http.FunctionDispatcher;
import dev.tern.runtime.TernRuntime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Tern, started in this process for a run of the cases, with a data folder of its own that goes away at the end. One at
 * a time: a case counts how many contexts of the application a process has.
 */
public final class CaseRuntime implements AutoCloseable {
    // What the cases expect of answers is the offline model's; on a cloud its own model would be asked.
    private static final String OFFLINE = "offline";

    private final TernRuntime runtime;
    private final Path data;

    private CaseRuntime(TernRuntime runtime, Path data) {
        this.runtime = runtime;
        this.data = data;
    }

    /**
     * The settings of a process that the cases are driven against: the application, its functions, the model and the
     * deadline that a case waits for. The folder for {@code tern.data} is left to whoever starts it.
     */
    public static Map<String, String> settings() {
        return Map.of(
                "tern.model.provider",
                OFFLINE,
                "tern.application",
                CaseApplication.class.getName(),
                "tern.functions",
                CaseApplication.FUNCTIONS,
                "tern.index.ephemeral",
                "true",
                "tern.timeout-seconds",
                "3");
    }

    /**
     * Starts the case application.
     *
     * @throws dev.tern.runtime.StartException with the reason
     */
    public static CaseRuntime start() {
        return start(settings());
    }

    /** The settings of a process that the cases for Tern as it is shipped are driven against: the model alone. */
    public static Map<String, String> shippedSettings() {
        return Map.of("tern.model.provider", OFFLINE);
    }

    /** Starts Tern as it is shipped, but for the data folder and the model. */
    public static CaseRuntime shipped() {
        return start(shippedSettings());
    }

    /**
     * Starts Tern as it is shipped, but for the data folder, as if this were a cloud: files are not kept, and nobody has
     * said that this is all right.
     */
    public static CaseRuntime shippedOnACloud() {
        return start(Map.of("tern.application", ForgetfulCloud.class.getName()));
    }

    /** What is started, for an entry point that is made with it. */
    public TernRuntime runtime() {
        return runtime;
    }

    /** The door. */
    public FunctionDispatcher dispatcher() {
        return runtime.dispatcher();
    }

    /** Stops it and deletes its data. */
    @Override
    public void close() {
        runtime.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + data, e);
        }
    }

    private static CaseRuntime start(Map<String, String> settings) {
        Path data = temporaryFolder();
        SettingsSource folder = SettingsSource.of("this run", Map.of("tern.data", data.toString()));
        SettingsSource cases = SettingsSource.of("the cases", settings);
        return new CaseRuntime(TernRuntime.start(List.of(folder, cases)), data);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("tern-cases");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a data folder", e);
        }
    }
}
