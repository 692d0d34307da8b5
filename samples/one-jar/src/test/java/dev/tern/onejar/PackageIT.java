package dev.tern.onejar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageIT {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("package makes three deployables around the same bytes, and says how each is deployed, closed")
    void threeDeployables() throws Exception {
        Path out = folder.resolve("out");

        TernProcess run = TernProcess.run(folder, "", "package", "--cloud", "all", "--out", out.toString());

        String expected = sha256(Files.newInputStream(OneJar.jar()));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(List.of(
                        inZip(out.resolve("aws/tern-lambda.zip"), "lib/tern.jar"),
                        inZip(out.resolve("azure/tern-azure.zip"), "tern.jar"),
                        sha256(Files.newInputStream(out.resolve("gcp/tern.jar")))))
                .containsOnly(expected);
        assertThat(run.out())
                .containsPattern("(?s)aws.*sha256 %1$s.*azure.*sha256 %1$s.*gcp.*sha256 %1$s".formatted(expected))
                .contains("--auth-type AWS_IAM")
                .contains("config-zip")
                .contains("--no-allow-unauthenticated");
    }

    @Test
    @DisplayName("package without a cloud's name says which there are")
    void unknownCloud() throws Exception {
        TernProcess run = TernProcess.run(folder, "", "package", "--cloud", "ibm", "--out", folder.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--cloud must be one of aws, azure, gcp");
    }

    @Test
    @DisplayName("package does not promise a timer where there is none")
    void timerOfAnotherCloud() throws Exception {
        Path out = folder.resolve("out");

        TernProcess run = TernProcess.run(
                folder, "", "package", "--cloud", "aws", "--image", "--keep-warm", "--out", out.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--keep-warm adds a timer of Azure's, and --cloud aws leaves Azure out");
        assertThat(out).doesNotExist();
    }

    private static String inZip(Path zip, String name) throws Exception {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return sha256(file.getInputStream(file.getEntry(name)));
        }
    }

    private static String sha256(InputStream bytes) throws Exception {
        try (DigestInputStream in = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }
}
