package dev.tern.index.postgres;

import dev.tern.config.Secret;
import dev.tern.config.Setting;
import dev.tern.config.Settings;
import java.util.List;

/**
 * Who reads and writes the database, and how its server is known.
 *
 * @param user the name of the role; empty for the driver's default, the name of the process's user
 * @param password its password, if the server asks for one
 * @param sslMode a mode of PostgreSQL's clients, such as {@code verify-full}; empty for the safe one
 * @param rootCertificate the file of the authority that signs the server's certificate, in PEM; empty for Java's own
 *     authorities
 */
public record PostgresSettings(String user, Secret password, String sslMode, String rootCertificate) {
    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Setting<String> USER =
            Setting.text("tern.index.postgres-user", "", "The user of the PostgreSQL database of the index.");
    private static final Setting<Secret> PASSWORD =
            Setting.secret("tern.index.postgres-password", "The password of that user.");
    private static final Setting<String> SSL_MODE = new Setting<>(
            "tern.index.postgres-sslmode",
            PostgresSettings::mode,
            "",
            "How the connection is protected: disable, allow, prefer, require, verify-ca or verify-full; by default"
                    + " verify-full, and disable on this machine.");
    private static final Setting<String> ROOT_CERTIFICATE = Setting.text(
            "tern.index.postgres-root-certificate",
            "",
            "The PEM file of the authority that signs the database server's certificate; by default the authorities"
                    + " that Java knows.");

    /** Every key this record is read from. */
    public static final List<Setting<?>> SETTINGS = List.of(USER, PASSWORD, SSL_MODE, ROOT_CERTIFICATE);

    /** Reads the record from checked settings. */
    public static PostgresSettings from(Settings settings) {
        return new PostgresSettings(
                settings.get(USER).strip(),
                settings.get(PASSWORD),
                settings.get(SSL_MODE),
                settings.get(ROOT_CERTIFICATE).strip());
    }

    private static String mode(String text) {
        String mode = text.strip();
        if (!mode.isEmpty() && !MODES.contains(mode)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", MODES));
        }
        return mode;
    }
}
