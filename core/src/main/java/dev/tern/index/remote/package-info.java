/**
 * The index in a store of objects. Its truth is one small manifest, swapped by compare-and-set; Lucene's files lie beside
 * it under keys that are never used twice. What is on the disk of an instance is a copy.
 */
@NullMarked
package dev.tern.index.remote;

import org.jspecify.annotations.NullMarked;
