/**
 * What stands in front of Lambda and makes an event of an HTTP request, and HTTP of the function's answer: API Gateway,
 * function URLs and load balancers, by their documented rules.
 */
@NullMarked
package dev.tern.conformance.lambda.gateway;

import org.jspecify.annotations.NullMarked;
