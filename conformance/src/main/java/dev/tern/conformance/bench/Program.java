package dev.tern.conformance.bench;

import java.nio.file.Path;

/**
 * A jar with an entry point for each cloud.
 *
 * @param label what it is called in reports
 * @param jar the file
 * @param lambdaHandler class and method on AWS
 * @param googleTarget class on Google
 * @param azureApp the folder that Azure's host is given
 */
record Program(String label, Path jar, String lambdaHandler, String googleTarget, Path azureApp) {}
