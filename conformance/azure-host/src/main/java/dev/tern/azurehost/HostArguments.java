package dev.tern.azurehost;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the command line says.
 *
 * @param app the folder with host.json
 * @param port 0 for a free one
 */
record HostArguments(Path app, int port) {
    private static final String USAGE = "usage: AzureHost --app DIR --port N";

    static HostArguments parse(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        String app = options.remove("--app");
        String port = options.remove("--port");
        if (app == null || port == null || !options.isEmpty() || arguments.size() != 4) {
            throw new HostException(USAGE);
        }
        try {
            return new HostArguments(Path.of(app), Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw new HostException(USAGE, e);
        }
    }
}
