/**
 * An SLF4J 2 provider which writes one JSON object a line to standard error, for functions whose start-up is paid on
 * every cold start. It needs the JDK and slf4j-api. Code in this package uses no lambdas and no {@code +} on strings:
 * the first of them pulls the invokedynamic machinery in, measured as 103 classes on Java 17 and 215 on Java 25.
 */
@NullMarked
package dev.tern.logging;

import org.jspecify.annotations.NullMarked;
