package dev.tern.conformance.bench;

import dev.tern.conformance.compare.CatchAllApp;
import dev.tern.conformance.compare.Runtimes;
import dev.tern.packaging.Packager;
import dev.tern.packaging.Platform;
import dev.tern.packaging.TernJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The jars that are measured: Tern's, and the functions by hand without and with a client for a model. */
final class Programs {
    private static final String BARE_JAR = "bare.jar";

    private final Runtimes runtimes;
    private final Path folder;
    private final Program tern;
    private final Program bare;
    private final Program bareWithModel;

    /**
     * Lays them out.
     *
     * @param folder for what has to be written
     * @throws IOException if a jar is missing, or cannot be copied
     */
    Programs(TernJar jar, Runtimes runtimes, Path folder) throws IOException {
        this.runtimes = runtimes;
        this.folder = folder;
        this.tern = new Program(
                Contestant.TERN,
                jar.path(),
                "dev.tern.aws.LambdaHandler::handleRequest",
                "dev.tern.gcp.GcpFunction",
                new Packager(jar, folder).pack(Platform.AZURE).upload().resolveSibling("app"));
        this.bare = byHand("bare-json", "dev.tern.bare.Bare");
        this.bareWithModel = byHand("bare-bedrock", "dev.tern.bare.bedrock.Bedrock");
    }

    Program tern() {
        return tern;
    }

    /** The one that can answer the route. */
    Program bare(BenchRoute route) {
        return route == BenchRoute.BEDROCK ? bareWithModel : bare;
    }

    private Program byHand(String runtime, String prefix) throws IOException {
        Path jar = runtimes.jars(runtime).get(0);
        Path app = new CatchAllApp("bare", BARE_JAR, prefix + "Azure.handle").writeTo(folder.resolve(runtime));
        Files.copy(jar, app.resolve(BARE_JAR));
        return new Program(Contestant.BARE, jar, prefix + "Lambda::handleRequest", prefix + "Google", app);
    }
}
