/**
 * AWS Lambda on a developer's machine: the Runtime API on a loopback port, and a JVM that runs Lambda's own Java
 * Runtime Interface Client against it, so that a test or a benchmark meets the start-up, the class loading and the
 * event loop that production has. It is no sandbox: memory limit, read-only file system and freezing between events
 * are not imitated.
 */
@NullMarked
package dev.tern.conformance.lambda;

import org.jspecify.annotations.NullMarked;
