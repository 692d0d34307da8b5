package dev.tern.aws;

import org.junit.jupiter.api.DisplayName;

@DisplayName("Behind a load balancer with multi-value headers every case passes but for its known limits")
class MultiValueLoadBalancerConformanceTest extends LambdaConformance {
    MultiValueLoadBalancerConformanceTest() {
        super("alb-multi");
    }
}
