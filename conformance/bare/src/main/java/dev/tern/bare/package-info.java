/**
 * The same small functions as somebody writes them by hand for one cloud: Jackson and nothing else. What Tern costs is
 * measured against them. Each answers {@code /health}, {@code /v1/chat} and {@code /v1/rag/query} in the shape that Tern's
 * callers read first.
 */
@NullMarked
package dev.tern.bare;

import org.jspecify.annotations.NullMarked;
