/**
 * The far end of a model's client: a server on a loopback port that answers what a test tells it to, with the trouble that
 * real connections have, and that remembers what it was sent. It knows no provider.
 */
@NullMarked
package dev.tern.conformance.provider.stub;

import org.jspecify.annotations.NullMarked;
