package dev.tern.aws;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Behind a load balancer every case passes but for its known limits")
class LoadBalancerConformanceTest extends LambdaConformance {
    LoadBalancerConformanceTest() {
        super("alb");
    }
}
