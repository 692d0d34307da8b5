package dev.tern.aws;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Behind a function URL every case passes")
class FunctionUrlConformanceTest extends LambdaConformance {
    FunctionUrlConformanceTest() {
        super("url");
    }
}
