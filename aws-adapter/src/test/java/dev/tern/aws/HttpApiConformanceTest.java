package dev.tern.aws;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Behind an HTTP API of API Gateway every case passes")
class HttpApiConformanceTest extends LambdaConformance {
    HttpApiConformanceTest() {
        super("http");
    }
}
