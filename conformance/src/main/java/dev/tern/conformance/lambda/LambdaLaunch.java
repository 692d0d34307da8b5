package dev.tern.conformance.lambda;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to start as a Lambda function.
 *
 * @param java the {@code java} executable, in the {@code bin} of its Java home
 * @param jvmOptions options before the main class, such as {@code -Xmx} or {@code -XX:SharedArchiveFile}; on Java 24
 *     and later {@code --enable-native-access=ALL-UNNAMED} keeps a warning of the runtime client's native part away
 * @param classpath the function and {@code com.amazonaws:aws-lambda-java-runtime-interface-client} with all it needs
 * @param handler {@code package.Class::method}, or {@code package.Class} for the interface's method
 * @param environment variables for the process; they win over those which Lambda would set
 * @param task the zip that is deployed, which Lambda unpacks and whose folder and {@code lib/*.jar} the runtime client
 *     puts on the function's classpath; null if the function is on the classpath already
 */
public record LambdaLaunch(
        Path java,
        List<String> jvmOptions,
        List<Path> classpath,
        String handler,
        Map<String, String> environment,
        @Nullable Path task) {

    public LambdaLaunch {
        jvmOptions = List.copyOf(jvmOptions);
        classpath = List.copyOf(classpath);
        environment = Map.copyOf(environment);
    }

    /** The given function on the JVM which runs this code, without options and extra variables. */
    public static LambdaLaunch of(List<Path> classpath, String handler) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new LambdaLaunch(java, List.of(), classpath, handler, Map.of(), null);
    }

    public LambdaLaunch withJava(Path executable) {
        return new LambdaLaunch(executable, jvmOptions, classpath, handler, environment, task);
    }

    public LambdaLaunch withJvmOptions(String... options) {
        return new LambdaLaunch(java, List.of(options), classpath, handler, environment, task);
    }

    public LambdaLaunch withEnvironment(Map<String, String> variables) {
        return new LambdaLaunch(java, jvmOptions, classpath, handler, variables, task);
    }

    /** With the function in a zip, and nothing but the runtime client on the classpath. */
    public LambdaLaunch withTask(Path zip) {
        return new LambdaLaunch(java, jvmOptions, classpath, handler, environment, zip);
    }
}
