package dev.tern.onejar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The start of an image, with what Lambda itself would tell it, and nothing more.
 *
 * @param process that asks Lambda for events
 * @param output what it prints
 */
record LambdaEntryPoint(Process process, Path output) implements AutoCloseable {

    static LambdaEntryPoint start(List<String> command, int runtimeApi, Path folder) throws IOException {
        Path output = Files.createTempFile(folder, "function", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + runtimeApi);
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "tern");
        builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
        builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        builder.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/tern");
        builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
        builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
        builder.environment().put("AWS_REGION", "eu-central-1");
        builder.environment().put("LAMBDA_TASK_ROOT", folder.toString());
        return new LambdaEntryPoint(builder.start(), output);
    }

    String printed() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
