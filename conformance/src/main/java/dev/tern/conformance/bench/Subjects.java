package dev.tern.conformance.bench;

import dev.tern.conformance.compare.Runtimes;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.conformance.lambda.gateway.RefusedByGatewayException;
import dev.tern.conformance.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Programs under the clouds' runtimes. */
final class Subjects {
    private static final String FRONT = "url";
    private static final int FIRST_ERROR = 400;
    private static final String INVOKER = "com.google.cloud.functions.invoker.runner.Invoker";
    private static final String AZURE_HOST = "dev.tern.azurehost.AzureHost";
    private static final String READY = "/health";

    private final Runtimes runtimes;
    private final Path folder;

    Subjects(Runtimes runtimes, Path folder) {
        this.runtimes = runtimes;
        this.folder = folder;
    }

    /**
     * A program in a layout.
     *
     * @param settings variables for its process
     * @throws IOException if the runtime is missing, or a file cannot be written
     */
    Subject of(Program program, HeatName heat, JavaVariant variant, Map<String, String> settings) throws IOException {
        return switch (heat.layout()) {
            case AWS -> lambda(plain(program), heat.route(), variant, settings);
            case AWS_LIB -> lambda(packed(program, inLib(program)), heat.route(), variant, settings);
            case AWS_UNPACKED -> lambda(packed(program, program.jar()), heat.route(), variant, settings);
            case GCP -> google(program, heat.route(), variant, settings);
            case AZURE -> azure(program, heat.route(), variant, settings);
        };
    }

    /**
     * Somebody else's Lambda function, whose answer may be any but a failure of the function itself.
     *
     * @throws IOException if the runtime is missing
     */
    Subject of(Rival rival, HeatName heat, JavaVariant variant) throws IOException {
        List<Path> classPath = new ArrayList<>(runtimes.jars("aws"));
        classPath.addAll(rival.classPath());
        LambdaLaunch launch = with(LambdaLaunch.of(classPath, rival.handler()), variant, Map.of());
        return new LambdaSubject(launch, event(heat.route()), LambdaOutcome.Response.class::isInstance);
    }

    private LambdaLaunch plain(Program program) throws IOException {
        List<Path> classPath = new ArrayList<>(runtimes.jars("aws"));
        classPath.add(program.jar());
        return LambdaLaunch.of(classPath, program.lambdaHandler());
    }

    private LambdaLaunch packed(Program program, Path zip) throws IOException {
        return LambdaLaunch.of(runtimes.jars("aws"), program.lambdaHandler()).withTask(zip);
    }

    private Path inLib(Program program) throws IOException {
        Path zip = folder.resolve(program.label() + "-" + program.jar().getFileName() + ".zip");
        if (!Files.exists(zip)) {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("lib/" + program.label() + ".jar"));
                Files.copy(program.jar(), out);
                out.closeEntry();
            }
        }
        return zip;
    }

    private static Subject lambda(
            LambdaLaunch launch, BenchRoute route, JavaVariant variant, Map<String, String> settings)
            throws IOException {
        return new LambdaSubject(with(launch, variant, settings), event(route), Subjects::isGood);
    }

    private static LambdaLaunch with(LambdaLaunch launch, JavaVariant variant, Map<String, String> settings) {
        return launch.withJava(variant.java().executable())
                .withJvmOptions(variant.options().toArray(String[]::new))
                .withEnvironment(settings);
    }

    private static byte[] event(BenchRoute route) throws IOException {
        try {
            return EventShapes.named(FRONT).toEvent(route.request());
        } catch (RefusedByGatewayException e) {
            throw new IOException(route.label() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isGood(LambdaOutcome outcome) {
        return EventShapes.named(FRONT).toResponse(outcome).status() < FIRST_ERROR;
    }

    /** In an image the jar is on the class path, where an archive helps most; managed, the invoker loads it by itself. */
    private Subject google(Program program, BenchRoute route, JavaVariant variant, Map<String, String> settings)
            throws IOException {
        Path invoker = runtimes.jars("gcp-2.0.0").get(0);
        List<String> command = new ArrayList<>();
        if (variant.archived()) {
            command.addAll(List.of("-cp", program.jar() + ":" + invoker, INVOKER));
        } else {
            command.addAll(List.of(
                    "-jar", invoker.toString(), "--classpath", program.jar().toString()));
        }
        command.addAll(List.of("--target", program.googleTarget(), "--port"));
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(Map.of("K_SERVICE", "bench", "FUNCTION_TARGET", program.googleTarget()));
        return server(command, route, variant, all);
    }

    private Subject azure(Program program, BenchRoute route, JavaVariant variant, Map<String, String> settings)
            throws IOException {
        List<String> host = runtimes.jars("azure").stream().map(Path::toString).toList();
        List<String> command = List.of(
                "-cp",
                String.join(":", host),
                AZURE_HOST,
                "--app",
                program.azureApp().toString(),
                "--port");
        Map<String, String> all = new HashMap<>(settings);
        all.put("FUNCTIONS_WORKER_RUNTIME", "java");
        return server(command, route, variant, all);
    }

    private Subject server(
            List<String> commandUpToPort, BenchRoute route, JavaVariant variant, Map<String, String> settings) {
        return new ServerSubject(
                port -> {
                    List<String> command = new ArrayList<>();
                    command.add(variant.java().executable().toString());
                    command.addAll(variant.options());
                    command.addAll(commandUpToPort);
                    command.add(String.valueOf(port));
                    return new Launch(command, folder, settings, READY);
                },
                route.request());
    }
}
