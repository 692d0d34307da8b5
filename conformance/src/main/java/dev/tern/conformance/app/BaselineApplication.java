package dev.tern.conformance.app;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/**
 * Tern's functions and those of the cases as a Spring Boot application, which is what Spring Cloud Function's own entry
 * points start: its name is the value of {@code MAIN_CLASS}. Tern's functions come with
 * {@link dev.tern.autoconfigure.TernAutoConfiguration}.
 */
@SpringBootApplication
@Import(CaseFunctionsRegistrar.class)
public class BaselineApplication {}
