/**
 * Reading documents: the bytes of a text, a Markdown file, a web page or a PDF become passages. What a file is, is found
 * out from its bytes; its name is a hint. Everything happens in memory, within limits, and without a network.
 */
@NullMarked
package dev.tern.document;

import org.jspecify.annotations.NullMarked;
