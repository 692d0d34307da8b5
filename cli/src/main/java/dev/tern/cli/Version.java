package dev.tern.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What {@code tern --version} prints. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("/dev/tern/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        }
        return new String[] {
            "tern " + properties.getProperty("version", "unknown"), "Java " + System.getProperty("java.version")
        };
    }
}
