package dev.tern.conformance.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Azure's host reads of an app with one function for every path.
 *
 * @param function its name
 * @param scriptFile the name of the jar
 * @param entryPoint class and method; the parameter with the trigger is called {@code request}
 */
public record CatchAllApp(String function, String scriptFile, String entryPoint) {
    private static final String HOST_JSON = "{\"version\":\"2.0\",\"extensions\":{\"http\":{\"routePrefix\":\"\"}}}";
    private static final String FUNCTION_JSON = """
            {"scriptFile":"../%s","entryPoint":"%s","bindings":[
             {"type":"httpTrigger","direction":"in","name":"request","route":"{*path}","authLevel":"ANONYMOUS",
              "methods":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},
             {"type":"http","direction":"out","name":"$return"}]}
            """;

    /**
     * Writes it into a folder, which is made.
     *
     * @return the folder
     * @throws IOException if it cannot be written
     */
    public Path writeTo(Path app) throws IOException {
        Path folder = Files.createDirectories(app.resolve(function));
        Files.writeString(app.resolve("host.json"), HOST_JSON);
        Files.writeString(folder.resolve("function.json"), FUNCTION_JSON.formatted(scriptFile, entryPoint));
        return app;
    }
}
