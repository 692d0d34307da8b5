package dev.tern.conformance.compare;

import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.packaging.Deployable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The deployable for Lambda under Lambda's own runtime client, behind each of the front doors that Lambda has. */
final class LambdaTarget implements Target {
    private final Path zip;
    private final String handler;
    private final List<Path> runtime;
    private final List<EventShape> shapes;
    private final TargetFacts facts;

    private LambdaTarget(Path zip, String handler, List<Path> runtime, List<EventShape> shapes, TargetFacts facts) {
        this.zip = zip;
        this.handler = handler;
        this.runtime = runtime;
        this.shapes = shapes;
        this.facts = facts;
    }

    /** As it is packaged: a zip with the jar in its folder lib. */
    static LambdaTarget packaged(Runtimes runtimes, Deployable deployable, long jarBytes) throws IOException {
        return of("aws", "the jar in lib", EventShapes.all(), deployable.upload(), runtimes, deployable, jarBytes);
    }

    /** The jar itself as the zip, so that its classes lie in a folder. */
    static LambdaTarget unpacked(Runtimes runtimes, Deployable deployable, Path jar, long jarBytes) throws IOException {
        List<EventShape> one = List.of(EventShapes.named("http"));
        return of("aws-unpacked", "the jar unpacked", one, jar, runtimes, deployable, jarBytes);
    }

    private static LambdaTarget of(
            String name,
            String how,
            List<EventShape> shapes,
            Path zip,
            Runtimes runtimes,
            Deployable deployable,
            long jarBytes)
            throws IOException {
        TargetFacts facts = new TargetFacts(
                "aws",
                name,
                "Lambda's Java runtime client, " + how,
                shapes.stream().map(EventShape::name).toList(),
                deployable.jarSha256(),
                jarBytes,
                false);
        return new LambdaTarget(zip, "dev.tern.aws.LambdaHandler::handleRequest", runtimes.jars("aws"), shapes, facts);
    }

    @Override
    public TargetFacts facts() {
        return facts;
    }

    @Override
    public RunningTarget start(Map<String, String> environment) throws IOException {
        LambdaLaunch launch = LambdaLaunch.of(runtime, handler)
                .withTask(zip)
                .withJvmOptions(JavaCommand.OPTIONS.toArray(String[]::new))
                .withEnvironment(environment);
        return RunningLambda.start(launch, shapes);
    }
}
