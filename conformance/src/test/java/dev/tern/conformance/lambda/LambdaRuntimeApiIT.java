package dev.tern.conformance.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tern.conformance.lambda.LambdaOutcome.Failure;
import dev.tern.conformance.lambda.LambdaOutcome.Response;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Runs Lambda's own Java runtime client, so that what is shown here is what production does. */
class LambdaRuntimeApiIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final byte[] EVENT =
            "{\"version\":\"2.0\",\"rawPath\":\"/chat\",\"body\":\"Grüße 🐦\"}".getBytes(UTF_8);

    private final LambdaRuntimeApi api = LambdaRuntimeApi.start();
    private final List<LambdaProcess> started = new ArrayList<>();

    @AfterEach
    void endsWhatWasStarted() {
        started.forEach(LambdaProcess::close);
        api.close();
    }

    @Test
    void anEventComesBack() {
        start(EchoFunction.class);
        assertThat(api.invoke(EVENT, PATIENCE)).isInstanceOf(Response.class);
        assertThat(api.invoke(EVENT, PATIENCE).body()).isEqualTo(EVENT);
    }

    @Test
    void aLargeEventComesBackWhole() {
        byte[] event = ("\"" + "x".repeat(6_000_000) + "\"").getBytes(UTF_8);
        start(EchoFunction.class);
        assertThat(api.invoke(event, PATIENCE).body()).isEqualTo(event);
    }

    @Test
    void tenCallsOneAfterAnotherAreAnsweredByTheSameProcess() {
        LambdaProcess function = start(EchoFunction.class);
        for (int call = 1; call <= 10; call++) {
            String event = "{\"call\":" + call + "}";
            assertThat(api.invoke(event.getBytes(UTF_8), PATIENCE).text()).isEqualTo(event);
        }
        assertThat(ProcessHandle.of(function.pid())).isPresent();
    }

    @Test
    void callsOfSeveralThreadsGetTheirOwnAnswers() {
        start(EchoFunction.class);
        List<String> events = Stream.iterate(1, n -> n + 1)
                .limit(20)
                .map(n -> "{\"n\":" + n + "}")
                .toList();
        assertThat(events.parallelStream()
                        .map(event ->
                                api.invoke(event.getBytes(UTF_8), PATIENCE).text()))
                .containsExactlyElementsOf(events);
    }

    @Test
    void theFunctionSeesItsDeadline() {
        start(ContextFunction.class);
        api.awaitReady(PATIENCE);
        String seen = api.invoke(EVENT, Duration.ofSeconds(20)).text();
        int remaining = Integer.parseInt(value(seen, "remainingMillis"));
        assertThat(remaining).isBetween(1, 20_000);
        assertThat(value(seen, "arn"))
                .startsWith("arn:aws:lambda:eu-central-1:")
                .endsWith(":tern-conformance");
    }

    @Test
    void theFunctionSeesLambdasVariablesAndItsOwnButNotTheCallers() {
        LambdaLaunch launch = launch(ContextFunction.class).withEnvironment(Map.of("TERN_MODEL", "echo"));
        start(launch);
        String seen = api.invoke(EVENT, PATIENCE).text();
        assertThat(value(seen, "TERN_MODEL")).isEqualTo("echo");
        assertThat(value(seen, "AWS_LAMBDA_FUNCTION_NAME")).isEqualTo("tern-conformance");
        assertThat(seen).doesNotContainPattern("(?m)^(USER|PWD|MAVEN_\\w*|JAVA_TOOL_OPTIONS)=");
    }

    @Test
    void anExceptionBecomesAFailureOfItsType() {
        start(ThrowingFunction.class);
        LambdaOutcome outcome = api.invoke(EVENT, PATIENCE);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.errorType()).isEqualTo("java.lang.IllegalArgumentException"));
        assertThat(outcome.text()).contains("\"stackTrace\"");
    }

    @Test
    void theProcessGoesOnAfterAnException() {
        start(ThrowingFunction.class);
        api.invoke(EVENT, PATIENCE);
        assertThat(api.invoke(EVENT, PATIENCE)).isInstanceOf(Failure.class);
    }

    @Test
    void aFailingConstructorIsAnInitErrorForEveryCall() {
        start(UnconstructableFunction.class);
        for (int call = 1; call <= 2; call++) {
            LambdaOutcome outcome = api.invoke(EVENT, PATIENCE);
            assertThat(outcome).isInstanceOf(Failure.class);
            assertThat(outcome.text()).contains("java.lang.IllegalStateException", "TERN_MODEL is not set");
        }
        assertThatThrownBy(() -> api.awaitReady(PATIENCE)).hasMessageContaining("init error");
    }

    @Test
    void aMissingHandlerClassIsReportedAtTheFirstCall() {
        LambdaLaunch launch = LambdaLaunch.of(testClasspath(), "dev.tern.Nowhere::handleRequest");
        start(launch);
        api.awaitReady(PATIENCE);
        LambdaOutcome outcome = api.invoke(EVENT, PATIENCE);
        assertThat(outcome).isInstanceOf(Failure.class);
        assertThat(outcome.text()).contains("dev.tern.Nowhere");
    }

    @Test
    void aProcessWhichEndsInACallIsReportedWithItsLastOutput() {
        start(StoppingFunction.class);
        assertThatThrownBy(() -> api.invoke(EVENT, PATIENCE))
                .isInstanceOf(LambdaRuntimeException.class)
                .hasMessageContainingAll("exit code 7", "out of luck");
    }

    @Test
    void aFunctionWhichDoesNotAnswerInTimeIsReportedWithItsLastOutput() {
        start(SilentFunction.class);
        api.awaitReady(PATIENCE);
        assertThatThrownBy(() -> api.invoke(EVENT, Duration.ofSeconds(2)))
                .isInstanceOf(LambdaRuntimeException.class)
                .hasMessageContainingAll("within 2000 ms", "thinking");
    }

    @Test
    void aClasspathWithoutTheRuntimeClientIsReportedWithWhatTheJvmSays() {
        LambdaLaunch launch = LambdaLaunch.of(List.of(Path.of("nowhere.jar")), "dev.tern.Nowhere");
        start(launch);
        assertThatThrownBy(() -> api.invoke(EVENT, PATIENCE))
                .hasMessageContainingAll("exit code 1", "ClassNotFoundException");
    }

    @Test
    void aProcessStartedAfterAKilledOneGetsTheNextEvent() {
        LambdaProcess killed = start(EchoFunction.class);
        api.awaitReady(PATIENCE);
        killed.close();

        start(EchoFunction.class);
        assertThat(api.invoke(EVENT, PATIENCE).body()).isEqualTo(EVENT);
    }

    @Test
    void linesOfTheProcessCanBeAwaited() {
        LambdaProcess function = start(SilentFunction.class);
        assertThatThrownBy(() -> api.invoke(EVENT, Duration.ofSeconds(3))).isNotNull();
        assertThat(function.awaitLine(line -> line.contains("think"), PATIENCE)).isEqualTo("thinking");
        assertThat(function.output()).contains("thinking");
    }

    @Test
    void closingEndsTheProcess() {
        LambdaProcess function = start(EchoFunction.class);
        api.awaitReady(PATIENCE);
        function.close();
        assertThat(ProcessHandle.of(function.pid()).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void closingEndsWhatTheProcessStarted() {
        LambdaProcess function = start(ParentFunction.class);
        long child = Long.parseLong(api.invoke(EVENT, PATIENCE).text());
        CompletableFuture<ProcessHandle> childsEnd =
                ProcessHandle.of(child).orElseThrow().onExit();
        function.close();
        assertThat(childsEnd).succeedsWithin(PATIENCE);
    }

    private LambdaProcess start(Class<?> function) {
        return start(launch(function));
    }

    private LambdaProcess start(LambdaLaunch launch) {
        LambdaProcess process = LambdaProcess.start(launch, api);
        started.add(process);
        return process;
    }

    private static LambdaLaunch launch(Class<?> function) {
        return LambdaLaunch.of(testClasspath(), function.getName() + "::handleRequest");
    }

    private static List<Path> testClasspath() {
        String classpath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(classpath.split(File.pathSeparator)).map(Path::of).toList();
    }

    private static String value(String seen, String name) {
        return seen.lines()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
