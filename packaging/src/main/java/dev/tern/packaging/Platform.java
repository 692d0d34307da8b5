package dev.tern.packaging;

import java.util.List;
import java.util.Locale;

/** A cloud's functions, and how its own tool is told to take them. */
public enum Platform {
    /** AWS Lambda. The function's address asks for a signature of the caller (AWS_IAM). */
    AWS(
            "# TERN_ROLE is the ARN of an execution role with the policy AWSLambdaBasicExecutionRole.",
            "aws lambda create-function --function-name tern --runtime java21"
                    + " --handler dev.tern.aws.LambdaHandler::handleRequest --role \"$TERN_ROLE\""
                    + " --memory-size 1024 --timeout 60 --zip-file fileb://%s",
            "aws lambda create-function-url-config --function-name tern --auth-type AWS_IAM"),

    /** Azure Functions. Every request must carry a function key. */
    AZURE(
            "# TERN_APP is a function app on Java 17 (Linux) in the resource group TERN_GROUP.",
            "az functionapp deployment source config-zip --resource-group \"$TERN_GROUP\" --name \"$TERN_APP\" --src %s",
            "az functionapp keys list --resource-group \"$TERN_GROUP\" --name \"$TERN_APP\""),

    /** Google Cloud Functions, second generation. Only callers with the role of an invoker get in. */
    GCP(
            "# TERN_REGION is the region to run in.",
            "gcloud functions deploy tern --gen2 --runtime java17 --region \"$TERN_REGION\" --source %s"
                    + " --entry-point dev.tern.gcp.GcpFunction --trigger-http --no-allow-unauthenticated"
                    + " --memory 1Gi --timeout 60s");

    private final String commands;

    Platform(String... commands) {
        this.commands = String.join("\n", commands);
    }

    /** The name on the command line: {@code aws}, {@code azure}, {@code gcp}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> commands(String upload) {
        return commands.replace("%s", quoted(upload)).lines().toList();
    }

    static String quoted(String path) {
        return path.matches("[\\w./-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }
}
