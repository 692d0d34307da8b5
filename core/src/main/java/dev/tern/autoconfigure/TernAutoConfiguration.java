package dev.tern.autoconfigure;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;

/**
 * Tern in a Spring Boot application: the beans of {@link dev.tern.runtime.TernBeans}, last of all configurations, so
 * that whatever the application or another starter defines wins.
 */
@AutoConfiguration
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@Import(TernBeansRegistrar.class)
public class TernAutoConfiguration {}
