package dev.tern.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Tern this is: written into the jar by the build, and read when it is first asked for. */
public final class TernVersion {
    private static final String FILE = "/dev/tern/version.properties";

    private TernVersion() {}

    /** Read once: a health check asks again and again, and a start not at all. */
    private static final class Holder {
        static final String VERSION = read();
    }

    /** The version, such as {@code 0.1.0}. */
    public static String current() {
        return Holder.VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = TernVersion.class.getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        return properties.getProperty("version", "unknown");
    }
}
