package dev.tern.aws;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Behind a REST API of API Gateway every case passes")
class RestApiConformanceTest extends LambdaConformance {
    RestApiConformanceTest() {
        super("rest");
    }
}
