package dev.tern.conformance.compare;

import dev.tern.conformance.lambda.LambdaLaunch;
import dev.tern.conformance.lambda.gateway.EventShape;
import dev.tern.conformance.lambda.gateway.EventShapes;
import dev.tern.conformance.wire.WireRequest;
import dev.tern.http.Body;
import dev.tern.packaging.Deployable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something deployed to Lambda, under Lambda's own runtime client and behind the front doors that Lambda has. */
final class LambdaTarget implements Target {
    private static final String HANDLER = "dev.tern.aws.LambdaHandler::handleRequest";

    private static final WireRequest HEALTH = new WireRequest("GET", "/health", "", List.of(), Body.empty());

    private final LambdaLaunch launch;
    private final List<EventShape> shapes;
    private final TargetFacts facts;
    private final WireRequest first;

    private LambdaTarget(LambdaLaunch launch, List<EventShape> shapes, TargetFacts facts, WireRequest first) {
        this.launch = launch.withJvmOptions(JavaCommand.OPTIONS.toArray(String[]::new));
        this.shapes = shapes;
        this.facts = facts;
        this.first = first;
    }

    /** As it is packaged: a zip with the jar in its folder lib. */
    static LambdaTarget packaged(Runtimes runtimes, Deployable deployable, long jarBytes) throws IOException {
        LambdaLaunch launch = LambdaLaunch.of(runtimes.jars("aws"), HANDLER).withTask(deployable.upload());
        List<EventShape> all = EventShapes.all();
        return new LambdaTarget(launch, all, facts("aws", "the jar in lib", all, deployable, jarBytes), HEALTH);
    }

    /** The jar itself as the zip, so that its classes lie in a folder. */
    static LambdaTarget unpacked(Runtimes runtimes, Deployable deployable, Path jar, long jarBytes) throws IOException {
        LambdaLaunch launch = LambdaLaunch.of(runtimes.jars("aws"), HANDLER).withTask(jar);
        List<EventShape> one = List.of(EventShapes.named("http"));
        TargetFacts facts = facts("aws-unpacked", "the jar unpacked", one, deployable, jarBytes);
        return new LambdaTarget(launch, one, facts, HEALTH);
    }

    /** A handler without Tern. */
    static LambdaTarget bare(Runtimes runtimes, Path jar, String handler, TargetFacts facts) throws IOException {
        List<Path> classPath = new ArrayList<>(runtimes.jars("aws"));
        classPath.add(jar);
        return new LambdaTarget(LambdaLaunch.of(classPath, handler), EventShapes.all(), facts, HEALTH);
    }

    /**
     * As it is packaged, but with another handler of the same jar.
     *
     * @param first what it is asked first; an error as the answer is no start
     */
    static LambdaTarget of(
            Runtimes runtimes,
            Deployable deployable,
            String handler,
            List<EventShape> shapes,
            TargetFacts facts,
            WireRequest first)
            throws IOException {
        LambdaLaunch launch = LambdaLaunch.of(runtimes.jars("aws"), handler).withTask(deployable.upload());
        return new LambdaTarget(launch, shapes, facts, first);
    }

    @Override
    public TargetFacts facts() {
        return facts;
    }

    @Override
    public RunningTarget start(Map<String, String> environment) throws IOException {
        return RunningLambda.start(launch.withEnvironment(environment), shapes, first);
    }

    private static TargetFacts facts(
            String name, String how, List<EventShape> shapes, Deployable deployable, long jarBytes) {
        return new TargetFacts(
                "aws",
                name,
                "Lambda's Java runtime client, " + how,
                shapes.stream().map(EventShape::name).toList(),
                deployable.jarSha256(),
                jarBytes,
                false);
    }
}
