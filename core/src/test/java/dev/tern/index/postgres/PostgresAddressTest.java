package dev.tern.index.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tern.config.Secret;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@DisplayName("The address of a database")
class PostgresAddressTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://db.example.org:6543/docs, db.example.org, 6543, docs",
        "postgresql://localhost/docs, localhost, 5432, docs",
        "postgresql://[::1]:5432/docs_1/, [::1], 5432, docs_1",
        "' postgresql://127.0.0.1/a-b.c ', 127.0.0.1, 5432, a-b.c"
    })
    @DisplayName("has a host, a port that may be left out, and a database")
    void parts(String text, String host, int port, String database) {
        assertThat(PostgresAddress.parse(text)).isEqualTo(new PostgresAddress(host, port, database));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://user:password@host/docs",
                "postgresql://user@host/docs",
                "postgresql://host/docs?sslmode=disable",
                "postgresql://host",
                "postgresql:///docs",
                "postgresql://host:0/docs",
                "postgresql://host:65536/docs",
                "postgresql://a,b/docs",
                "jdbc:postgresql://host/docs",
                "s3://bucket/prefix"
            })
    @DisplayName("has nothing else, and above all no password")
    void refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PostgresAddress.parse(text))
                .withMessageContaining("postgresql://host:port/database")
                .withMessageNotContaining("password");
    }

    @Test
    @DisplayName("on another machine is connected to with a certificate that is checked in full")
    void verified() {
        PGSimpleDataSource source = source("postgresql://db.example.org/docs", "", "");

        assertThat(source.getSslMode()).isEqualTo("verify-full");
        assertThat(source.getSslfactory()).isEqualTo("org.postgresql.ssl.DefaultJavaSSLFactory");
        assertThat(source("postgresql://db.example.org/docs", "", "/ca.pem").getSslRootCert())
                .isEqualTo("/ca.pem");
    }

    @Test
    @DisplayName("on this machine is connected to in the clear, unless a setting says otherwise")
    void loopback() {
        assertThat(source("postgresql://[::1]/docs", "", "").getSslMode()).isEqualTo("disable");
        assertThat(source("postgresql://localhost/docs", "require", "").getSslMode())
                .isEqualTo("require");
    }

    private static PGSimpleDataSource source(String address, String sslMode, String certificate) {
        PostgresSettings settings = new PostgresSettings("tern", Secret.of("p"), sslMode, certificate);
        return new PostgresDriver(PostgresAddress.parse(address), settings).source();
    }
}
