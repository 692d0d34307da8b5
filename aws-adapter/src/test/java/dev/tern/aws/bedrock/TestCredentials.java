package dev.tern.aws.bedrock;

import java.util.Map;

/** Credentials as a platform gives them, for a process that must not look for real ones. */
final class TestCredentials {
    private static final Map<String, String> GIVEN =
            Map.of("aws.accessKeyId", "AKIDEXAMPLE", "aws.secretAccessKey", "a-secret-of-nobody");

    private TestCredentials() {}

    static void give() {
        GIVEN.forEach(System::setProperty);
    }

    static void take() {
        GIVEN.keySet().forEach(System::clearProperty);
    }
}
