/**
 * Azure's host and its Java worker, played: neither can be had, so this program reads what they read, {@code host.json}
 * and {@code function.json}, and treats requests, code and responses as they do. Each class is one of their rules; they
 * were read in the sources of <a href="https://github.com/Azure/azure-functions-host">azure-functions-host</a> and
 * <a href="https://github.com/Azure/azure-functions-java-worker">azure-functions-java-worker</a> 2.17.
 */
@NullMarked
package dev.tern.azurehost;

import org.jspecify.annotations.NullMarked;
