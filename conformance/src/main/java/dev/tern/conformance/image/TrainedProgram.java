package dev.tern.conformance.image;

import dev.tern.conformance.archive.LambdaTrainee;
import dev.tern.conformance.archive.ServerTrainee;
import dev.tern.conformance.archive.Trainee;
import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.LambdaOutcome;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.conformance.lambda.gateway.RefusedByGatewayException;
import dev.tern.conformance.process.Java;
import dev.tern.conformance.process.Launch;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.packaging.Platform;
import dev.tern.packaging.StartOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * What an image starts, ready to be trained: with the cloud's own models played on loopback, and a folder of its own.
 *
 * @param trainee the program
 * @param model plays the provider of models
 * @param folder for all that it writes
 */
record TrainedProgram(Trainee trainee, PlayedModel model, Path folder) implements AutoCloseable {
    // A machine that builds images may have so much memory that Java would lay objects out in another way than in a
    // small
    // instance, where the archive would then not fit. The last option wins.
    private static final String SMALL_HEAP = "-Xmx512m";

    private static final String READY = "/health";
    private static final int SERVER_ERROR = 500;

    static TrainedProgram of(Platform platform, Java java, StartOptions start) throws IOException {
        if (platform == Platform.AZURE) {
            throw new IOException("an image for Azure has no archive: its class path is not ours");
        }
        List<WireRequest> requests = TrainingRequests.all();
        Path folder = Files.createTempDirectory("tern-training");
        PlayedModel model = PlayedModel.start(platform);
        Trainee trainee = platform == Platform.AWS
                ? function(java, start, model.settings(), requests)
                : server(java, start, model.settings(), requests, folder);
        return new TrainedProgram(trainee, model, folder);
    }

    @Override
    public void close() throws IOException {
        model.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Trainee function(
            Java java, StartOptions start, Map<String, String> settings, List<WireRequest> requests)
            throws IOException {
        LambdaLaunch launch = LambdaLaunch.of(start.classPath(), start.main().get(1))
                .withJava(java.executable())
                .withJvmOptions(options(start).toArray(String[]::new))
                .withEnvironment(settings);
        return new LambdaTrainee(launch, events(requests), TrainedProgram::isNoServerError);
    }

    /** Each request through one front door, and the first one through all of them. */
    private static List<byte[]> events(List<WireRequest> requests) throws IOException {
        List<byte[]> events = new ArrayList<>();
        for (EventShape shape : EventShapes.all()) {
            events.add(event(shape, requests.get(0)));
        }
        for (WireRequest request : requests) {
            events.add(event(EventShapes.named("url"), request));
        }
        return events;
    }

    private static byte[] event(EventShape shape, WireRequest request) throws IOException {
        try {
            return shape.toEvent(request);
        } catch (RefusedByGatewayException e) {
            throw new IOException(request.target() + ": " + e.getMessage(), e);
        }
    }

    private static boolean isNoServerError(LambdaOutcome outcome) {
        return EventShapes.named("url").toResponse(outcome).status() < SERVER_ERROR;
    }

    private static Trainee server(
            Java java, StartOptions start, Map<String, String> settings, List<WireRequest> requests, Path folder) {
        return new ServerTrainee(
                port -> {
                    Map<String, String> all = new HashMap<>(settings);
                    all.put("PORT", String.valueOf(port));
                    return new Launch(command(java, start), folder, all, READY);
                },
                requests);
    }

    private static List<String> command(Java java, StartOptions start) {
        List<String> command = new ArrayList<>(List.of(java.executable().toString()));
        command.addAll(options(start));
        command.add("-cp");
        command.add(
                String.join(":", start.classPath().stream().map(Path::toString).toList()));
        command.addAll(start.main());
        return command;
    }

    private static List<String> options(StartOptions start) {
        List<String> options = new ArrayList<>(start.options());
        options.add(SMALL_HEAP);
        return options;
    }
}
