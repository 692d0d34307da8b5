package dev.tern.index.postgres;

import dev.tern.invocation.Invocation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.ssl.DefaultJavaSSLFactory;

/** Opens connections. The only class that knows the driver by name. */
final class PostgresDriver {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String VERIFY_FULL = "verify-full";

    private final PostgresAddress address;
    private final PostgresSettings settings;

    PostgresDriver(PostgresAddress address, PostgresSettings settings) {
        this.address = address;
        this.settings = settings;
    }

    Connection open() throws SQLException {
        PGSimpleDataSource source = source();
        Duration left = Invocation.timeLeft(PATIENCE);
        int seconds = (int) Math.max(1, Math.min(left.toSeconds(), PATIENCE.toSeconds()));
        source.setConnectTimeout(seconds);
        source.setLoginTimeout(seconds);
        return source.getConnection();
    }

    /** The password is asked for anew with each connection, as a secret of a store changes. */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {address.host()});
        source.setPortNumbers(new int[] {address.port()});
        source.setDatabaseName(address.database());
        if (!settings.user().isEmpty()) {
            source.setUser(settings.user());
        }
        source.setPassword(settings.password().value());
        source.setApplicationName("tern");
        source.setTcpKeepAlive(true);
        // A plan for any values would not know how much a filter lets through; and poolers lose prepared statements.
        source.setPrepareThreshold(0);
        protect(source);
        return source;
    }

    private void protect(PGSimpleDataSource source) {
        String safe = address.isLoopback() ? "disable" : VERIFY_FULL;
        source.setSslMode(settings.sslMode().isEmpty() ? safe : settings.sslMode());
        if (settings.rootCertificate().isEmpty()) {
            source.setSslfactory(DefaultJavaSSLFactory.class.getName());
        } else {
            source.setSslRootCert(settings.rootCertificate());
        }
    }
}
